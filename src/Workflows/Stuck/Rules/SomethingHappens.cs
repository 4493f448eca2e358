using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>STILLESTAND: something happens within fifteen duty days, within ten in implementation. A parked track is to be looked at again on its day.</summary>
internal sealed class SomethingHappens : IStuckRule
{
    public FoundCause? Find(StuckFacts track, StuckSight sight)
    {
        var limit = sight.Thresholds[track.Status is TrackStatus.Implementation ? "STILLESTAND.GENOMFORANDE" : "STILLESTAND.OVRIGA"];
        if (track.WaitsOutside || limit is null)
        {
            return null;
        }

        var last = track.ReviewOn > track.LastProgressOn ? track.ReviewOn.Value : track.LastProgressOn;
        var days = sight.DutyDaysSince(last);
        return days >= limit ? new FoundCause(StuckKind.Standstill, last, WaitsFor.Coordinator, StuckText.Of(days), StuckText.Of(last)) : null;
    }
}
