using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>Whoever is told of an escalation can open it: she belongs to the steering group's role.</summary>
internal static class RecipientMayReadQuestions
{
    public static Refusal? Check(bool hasRole) => hasRole ? null : new() { Rule = nameof(RecipientMayReadQuestions), Field = "mottagare" };
}
