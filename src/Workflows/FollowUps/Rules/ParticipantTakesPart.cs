using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>Who is followed up or closed is an accepted, active or paused participant of this track.</summary>
internal static class ParticipantTakesPart
{
    public static Refusal? Check(Participant? participant) =>
        participant?.Status is ParticipantStatus.Accepted or ParticipantStatus.Active or ParticipantStatus.Paused
            ? null
            : new() { Rule = nameof(ParticipantTakesPart), Field = "deltagare" };
}
