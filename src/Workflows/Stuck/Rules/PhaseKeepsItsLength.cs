using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>FAS_OVERSKRIDEN: a phase lasts no longer than one and a half times its planned length. Implementation is planned to GE, the others to the last due date of their gate; days in which the track was parked do not count.</summary>
internal sealed class PhaseKeepsItsLength : IStuckRule
{
    /// <summary>Shorter plans say nothing: a day's delay would be half the phase.</summary>
    private const int ShortestPlan = 10;

    public FoundCause? Find(StuckFacts track, StuckSight sight)
    {
        var end = track.Status is TrackStatus.Implementation ? track.PlannedEnd : track.PhaseDueOn;
        if (track.WaitsOutside || end is not { } planned || sight.Thresholds["FAS_OVERSKRIDEN.ANDEL"] is not { } share)
        {
            return null;
        }

        var length = Math.Max(planned.DayNumber - track.PhaseSince.DayNumber, ShortestPlan);
        var lasted = sight.Today.DayNumber - track.PhaseSince.DayNumber - track.DaysParkedInPhase;
        return lasted * 100L > (long)length * share
            ? new FoundCause(StuckKind.PhaseOverrun, planned > track.PhaseSince ? planned : track.PhaseSince, WaitsFor.Coordinator, StuckText.Of(lasted), StuckText.Of(length))
            : null;
    }
}
