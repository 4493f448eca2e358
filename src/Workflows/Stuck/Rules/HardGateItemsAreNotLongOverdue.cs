namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>SPARR_FORSENAD: no hard item of a gate is overdue by more than ten duty days, or ten working days where it never pauses. What waits for something dated outside is not late by its own fault.</summary>
internal sealed class HardGateItemsAreNotLongOverdue : IStuckRule
{
    public FoundCause? Find(StuckFacts track, StuckSight sight)
    {
        if (track.WaitsOutside || sight.Thresholds["SPARR_FORSENAD.DAGAR"] is not { } limit)
        {
            return null;
        }

        var late = track.Tasks.Where(task => task is { IsHard: true, Gate: not null, DueOn: not null } && sight.DaysLate(task) > limit).ToList();
        return late.MinBy(task => (task.DueOn, task.Code)) is { } first
            ? new FoundCause(StuckKind.GateLate, first.DueOn!.Value, StuckText.Responsible(first.Responsible), first.Code, first.Gate!, StuckText.Of(first.DueOn.Value), StuckText.Of(late.Count))
            : null;
    }
}
