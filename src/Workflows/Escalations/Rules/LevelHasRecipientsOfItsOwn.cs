using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Escalations.Rules;

/// <summary>Recipients are named for the managers and for those above the steering group; the two other levels have them by role.</summary>
internal static class LevelHasRecipientsOfItsOwn
{
    public static Refusal? Check(EscalationLevel level) =>
        level is EscalationLevel.Managers or EscalationLevel.HigherUp ? null : new() { Rule = nameof(LevelHasRecipientsOfItsOwn), Field = "niva" };
}
