using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>What the page of an employer's follow-ups shows.</summary>
public sealed record EmployerFollowUpPage
{
    /// <summary>The track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Employer's part in the track.</summary>
    public required Guid TrackEmployerId { get; init; }

    /// <summary>The employer's name.</summary>
    public required string Employer { get; init; }

    /// <summary>Local date that is proposed for the next one.</summary>
    public required DateOnly ProposedNextOn { get; init; }

    /// <summary>Follow-ups, latest first.</summary>
    public required IReadOnlyList<FollowUp> FollowUps { get; init; }
}
