using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.LettersOfIntent.Rules;

/// <summary>Every party of a letter that is sent undertakes something (PLAN-19).</summary>
internal static class EveryPartyUndertakesSomething
{
    public static Refusal? Check(string name, int commitments) =>
        commitments > 0 ? null : new() { Rule = nameof(EveryPartyUndertakesSomething), Field = "åtaganden", Arguments = [name] };
}
