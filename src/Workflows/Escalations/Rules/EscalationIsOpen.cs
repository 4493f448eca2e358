using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>What has ended is not answered again.</summary>
internal static class EscalationIsOpen
{
    public static Refusal? Check(Escalation escalation) =>
        escalation.IsOpen ? null : new() { Rule = nameof(EscalationIsOpen), Arguments = [escalation.Status.Code()] };
}
