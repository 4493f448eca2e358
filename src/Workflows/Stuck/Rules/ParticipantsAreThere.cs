using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>
/// FOR_FA_DELTAGARE: thirty working days after recruitment began somebody is accepted (who said no afterwards is not), and in implementation not all have been lost. A track that
/// is empty because most of them completed has lost nobody: it is done, and ready to be closed.
/// </summary>
internal sealed class ParticipantsAreThere : IStuckRule
{
    public FoundCause? Find(StuckFacts track, StuckSight sight)
    {
        if (track.InCare > 0 || track.Status is not (TrackStatus.Recruitment or TrackStatus.Implementation))
        {
            return null;
        }

        if (track is { EverAccepted: > 0, Status: TrackStatus.Implementation })
        {
            return track.Completed * 2 < track.EverAccepted
                ? new FoundCause(StuckKind.TooFewParticipants, track.LastLeftOn ?? track.PhaseSince, WaitsFor.Coordinator, StuckText.Of(track.EverAccepted))
                : null;
        }

        return track.RecruitmentStartedOn is { } started && sight.WorkingDaysSince(started) >= sight.Thresholds["FOR_FA_DELTAGARE.DAGAR"]
            ? new FoundCause(StuckKind.TooFewParticipants, track.LastLeftOn > started ? track.LastLeftOn.Value : started, WaitsFor.Coordinator, StuckText.Of(track.EverAccepted))
            : null;
    }
}
