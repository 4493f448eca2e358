using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>An intervention begins for somebody who was accepted and whose chain was decided (gate P2: REKR-08).</summary>
internal static class StepBeginsForAnAcceptedParticipant
{
    public static Refusal? Check(Participant participant) =>
        participant.Status is not (ParticipantStatus.Accepted or ParticipantStatus.Active or ParticipantStatus.Paused) ? new Refusal { Rule = nameof(StepBeginsForAnAcceptedParticipant), Field = "status" }
        : participant.ChainDecidedOn is null && participant.Status is ParticipantStatus.Accepted ? new Refusal { Rule = $"{nameof(StepBeginsForAnAcceptedParticipant)}.Chain", Field = "status" }
        : null;
}
