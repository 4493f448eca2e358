using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>UPPFOLJNING_UTEBLIVEN: of no participant, employer or meeting of the parties three follow-ups in a row are missed, nor so many that its reminder policy asks the managers or the steering group.</summary>
internal sealed class FollowUpsAreHeld : IStuckRule
{
    private static readonly string[] Codes = ["GENO-02", "GENO-03", "GENO-12"];

    public FoundCause? Find(StuckFacts track, StuckSight sight)
    {
        if (sight.Thresholds["UPPFOLJNING_UTEBLIVEN.ANTAL"] is not { } limit)
        {
            return null;
        }

        var missed = track.Tasks
            .Where(task => SpeaksFor(task) && Missed(task, sight) > 0)
            .Select(task => new LateTask(task, Missed(task, sight) >= limit, sight.LiftOf(track, task)));
        return LateTask.Cause(missed, sight.Today, late => Say(late, sight));
    }

    /// <summary>True for a task that this rule asks for, whatever gate it holds: nobody is asked for one thing twice.</summary>
    internal static bool SpeaksFor(StuckFacts.OpenTask task) => Codes.Contains(task.Code, StringComparer.Ordinal);

    private static FoundCause Say(IReadOnlyList<StuckFacts.OpenTask> missed, StuckSight sight)
    {
        var first = missed.MinBy(task => (task.DueOn, task.Code))!;
        return new FoundCause(StuckKind.FollowUpsMissed, first.DueOn!.Value, WaitsFor.Coordinator, first.Code, StuckText.Of(Missed(first, sight)), StuckText.Of(missed.Count));
    }

    /// <summary>The open one is missed when it is three duty days late (DOMAIN 3.1); with every further interval another one would have been missed.</summary>
    private static int Missed(StuckFacts.OpenTask task, StuckSight sight)
    {
        var late = task.DueOn is { } due ? sight.DutyDaysSince(due) : 0;
        return late < ReminderPolicy.MissedFrom ? 0 : 1 + (task.Every is > 0 ? (late - ReminderPolicy.MissedFrom) / task.Every.Value : 0);
    }
}
