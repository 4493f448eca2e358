using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>Nobody becomes accepted, reserve or not accepted by a change of status: the selection decides, with its parties and criteria (REKR-06).</summary>
internal static class AcceptedBySelectionOnly
{
    public static Refusal? Check(ParticipantStatus to) =>
        to is ParticipantStatus.Accepted or ParticipantStatus.Reserve or ParticipantStatus.NotAccepted or ParticipantStatus.Closed
            ? new Refusal { Rule = nameof(AcceptedBySelectionOnly), Field = "status" }
            : null;
}
