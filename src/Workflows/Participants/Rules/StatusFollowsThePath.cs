using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>A participant's status follows the path from candidate to closed (DOMAIN 4.9); the way back to candidate is open while nothing has begun.</summary>
internal static class StatusFollowsThePath
{
    public static Refusal? Check(ParticipantStatus from, ParticipantStatus to) =>
        From(from).Contains(to) ? null : new Refusal { Rule = nameof(StatusFollowsThePath), Field = "status", Arguments = [from.Code(), to.Code()] };

    /// <summary>Where the path leads from a status.</summary>
    public static IReadOnlyList<ParticipantStatus> From(ParticipantStatus status) => status switch
    {
        ParticipantStatus.Candidate => [ParticipantStatus.Invited, ParticipantStatus.Accepted, ParticipantStatus.Reserve, ParticipantStatus.NotAccepted, ParticipantStatus.Declined],
        ParticipantStatus.Invited => [ParticipantStatus.Accepted, ParticipantStatus.Reserve, ParticipantStatus.NotAccepted, ParticipantStatus.Declined],
        ParticipantStatus.Reserve => [ParticipantStatus.Invited, ParticipantStatus.Accepted, ParticipantStatus.NotAccepted, ParticipantStatus.Declined],
        ParticipantStatus.NotAccepted or ParticipantStatus.Declined => [ParticipantStatus.Candidate],
        ParticipantStatus.Accepted => [ParticipantStatus.Active, ParticipantStatus.Declined, ParticipantStatus.Closed],
        ParticipantStatus.Active => [ParticipantStatus.Paused, ParticipantStatus.Closed],
        ParticipantStatus.Paused => [ParticipantStatus.Active, ParticipantStatus.Closed],
        _ => [],
    };
}
