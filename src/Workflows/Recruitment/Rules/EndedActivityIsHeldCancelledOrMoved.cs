using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>An activity ends by being held, cancelled or moved; planned is what it was.</summary>
internal static class EndedActivityIsHeldCancelledOrMoved
{
    public static Refusal? Check(ActivityStatus to) => to is ActivityStatus.Planned ? new Refusal { Rule = nameof(EndedActivityIsHeldCancelledOrMoved), Field = "status" } : null;
}
