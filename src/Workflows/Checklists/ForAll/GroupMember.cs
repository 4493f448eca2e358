using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Checklists.ForAll;

/// <summary>What the shared tasks of recruitment ask of one participant. No name: what they say of each is said by number.</summary>
internal sealed record GroupMember
{
    public required Guid Id { get; init; }

    public required Guid TrackId { get; init; }

    public required int Number { get; init; }

    public required ParticipantStatus Status { get; init; }

    public required ParticipantSource Source { get; init; }

    public required bool IsRegistered { get; init; }

    public required DateOnly? RegistrationVerifiedOn { get; init; }

    public required OrganisationType? RegistrationVerifiedBy { get; init; }

    public required DateOnly? ConditionsAssessedOn { get; init; }

    public required OrganisationType? ConditionsAssessedBy { get; init; }

    public required IReadOnlyList<SupportKind> Support { get; init; }

    public required DateOnly? OwnInterestConfirmedOn { get; init; }

    public required OrganisationType? OwnInterestConfirmedBy { get; init; }

    public required string? PrivacyNoticeVersion { get; init; }

    public required DateOnly? PrivacyNoticeGivenOn { get; init; }

    public required DateOnly? NoticeGivenOn { get; init; }

    public required NextStep? NextStep { get; init; }

    /// <summary>True from her acceptance on, whatever came after.</summary>
    public bool WasAccepted => Status is ParticipantStatus.Accepted or ParticipantStatus.Active or ParticipantStatus.Paused or ParticipantStatus.Closed;

    /// <summary>True for whom the selection turned away, or keeps in reserve.</summary>
    public bool IsWithoutPlace => Status is ParticipantStatus.Reserve or ParticipantStatus.NotAccepted;
}
