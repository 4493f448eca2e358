using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.LettersOfIntent.Rules;

/// <summary>What is undertaken, somebody undertakes.</summary>
internal static class CommitmentHasAParty
{
    public static Refusal? Check(string field, bool hasParty) =>
        hasParty ? null : new() { Rule = nameof(CommitmentHasAParty), Field = field };
}
