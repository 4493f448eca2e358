namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>
/// SPARR_FORSENAD: no hard item of a gate is overdue by more than ten duty days, or ten working days where it never pauses; nor so late that its reminder policy asks the managers
/// or the steering group. What waits for something dated outside is not late by its own fault; a follow-up and an obstacle are asked for as such.
/// </summary>
internal sealed class HardGateItemsAreNotLongOverdue : IStuckRule
{
    public FoundCause? Find(StuckFacts track, StuckSight sight)
    {
        if (track.WaitsOutside || sight.Thresholds["SPARR_FORSENAD.DAGAR"] is not { } limit)
        {
            return null;
        }

        var late = track.Tasks
            .Where(task => task is { IsHard: true, Gate: not null, DueOn: not null } && sight.DaysLate(task) > 0 && !FollowUpsAreHeld.SpeaksFor(task) && !ObstaclesAreSolved.SpeaksFor(track, task))
            .Select(task => new LateTask(task, sight.DaysLate(task) > limit, sight.LiftOf(track, task)));
        return LateTask.Cause(late, sight.Today, Say);
    }

    private static FoundCause Say(IReadOnlyList<StuckFacts.OpenTask> late)
    {
        var first = late.MinBy(task => (task.DueOn, task.Code))!;
        return new FoundCause(StuckKind.GateLate, first.DueOn!.Value, StuckText.Responsible(first.Responsible), first.Code, first.Gate!, StuckText.Of(first.DueOn.Value), StuckText.Of(late.Count));
    }
}
