namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>UPPFOLJNING_UTEBLIVEN: of no participant, employer or meeting of the parties three follow-ups in a row are missed.</summary>
internal sealed class FollowUpsAreHeld : IStuckRule
{
    private static readonly string[] Codes = ["GENO-02", "GENO-03", "GENO-12"];

    public FoundCause? Find(StuckFacts track, StuckSight sight)
    {
        var missed = track.Tasks
            .Where(task => Codes.Contains(task.Code, StringComparer.Ordinal) && Missed(task, sight) >= sight.Thresholds["UPPFOLJNING_UTEBLIVEN.ANTAL"])
            .ToList();
        return missed.MinBy(task => (task.DueOn, task.Code)) is { } first
            ? new FoundCause(StuckKind.FollowUpsMissed, first.DueOn!.Value, WaitsFor.Coordinator, first.Code, StuckText.Of(Missed(first, sight)), StuckText.Of(missed.Count))
            : null;
    }

    /// <summary>The open one is missed when it is late; with every further interval another one would have been held.</summary>
    private static int Missed(StuckFacts.OpenTask task, StuckSight sight)
    {
        var late = task.DueOn is { } due ? sight.DutyDaysSince(due) : 0;
        return late == 0 ? 0 : 1 + (task.Every is > 0 ? late / task.Every.Value : 0);
    }
}
