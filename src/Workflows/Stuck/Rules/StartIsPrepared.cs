using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>START_HOTAD: fifteen working days before the start no hard item of the first two gates is open. Never pauses: starts in August are prepared in July.</summary>
internal sealed class StartIsPrepared : IStuckRule
{
    public FoundCause? Find(StuckFacts track, StuckSight sight)
    {
        if (track.Status is not (TrackStatus.Planning or TrackStatus.Recruitment) || sight.Thresholds["START_HOTAD.DAGAR"] is not { } limit)
        {
            return null;
        }

        var from = sight.Calendar.AddWorkingDays(track.PlannedStart, -limit);
        var open = track.Tasks.Where(task => task is { IsHard: true, Gate: "G1" or "G2" }).ToList();
        return sight.Today >= from && open.MinBy(task => (task.DueOn ?? DateOnly.MaxValue, task.Code)) is { } first
            ? new FoundCause(StuckKind.StartThreatened, from, StuckText.Responsible(first.Responsible), StuckText.Of(track.PlannedStart), StuckText.Of(open.Count), first.Code)
            : null;
    }
}
