namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>BESLUT_UTEBLIVET: what was lifted is decided by its day.</summary>
internal sealed class DecisionsCome : IStuckRule
{
    public FoundCause? Find(StuckFacts track, StuckSight sight) =>
        track.DecisionDueOn is { } due && sight.WorkingDaysSince(due) > 0
            ? new FoundCause(StuckKind.DecisionOverdue, due, WaitsFor.SteeringGroup, StuckText.Of(due))
            : null;
}
