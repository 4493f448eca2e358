using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>Notice of the selection is given to somebody who was not accepted, or is a reserve (REKR-15).</summary>
internal static class NoticeFollowsADecision
{
    public static Refusal? Check(Participant participant) =>
        participant.Status is ParticipantStatus.NotAccepted or ParticipantStatus.Reserve ? null : new Refusal { Rule = nameof(NoticeFollowsADecision), Field = "besked" };
}
