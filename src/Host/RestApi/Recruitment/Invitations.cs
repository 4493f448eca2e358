namespace Jobbspar.Host.RestApi.Recruitment;

/// <summary>Candidates to invite.</summary>
internal sealed record Invitations
{
    /// <summary>Their keys.</summary>
    public required IReadOnlyList<Guid> ParticipantIds { get; init; }
}
