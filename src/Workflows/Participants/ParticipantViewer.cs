using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Participants;

/// <summary>Who looks at participants, as far as what she may see depends on it.</summary>
internal sealed record ParticipantViewer
{
    public required Guid UserId { get; init; }

    /// <summary>Her organisation; the track's lead organisation for a coordinator of whom none is known, since she works for the track.</summary>
    public required Guid OrganisationId { get; init; }

    public required OrganisationType OrganisationType { get; init; }

    /// <summary>True for an administrator who has opened the track's participants with a reason.</summary>
    public required bool IsEmergency { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>True where income support may be named as the source: to users of a kommun only (secrecy of the social services).</summary>
    public bool SeesIncomeSupport => OrganisationType is OrganisationType.Municipality;
}
