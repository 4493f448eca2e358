using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Host.RestApi.FollowUps;

/// <summary>How one employer is followed up.</summary>
internal sealed record EmployerFollowUpsAnswer
{
    /// <summary>Key of its part in the track.</summary>
    public required Guid EmployerId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Local date that is proposed for the next one.</summary>
    public required DateOnly ProposedNextOn { get; init; }

    /// <summary>Latest first.</summary>
    public required IReadOnlyList<FollowUp> FollowUps { get; init; }

    public static EmployerFollowUpsAnswer Of(EmployerFollowUpPage page) => new()
    {
        EmployerId = page.TrackEmployerId,
        Name = page.Employer,
        ProposedNextOn = page.ProposedNextOn,
        FollowUps = page.FollowUps,
    };
}
