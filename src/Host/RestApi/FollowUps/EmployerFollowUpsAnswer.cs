using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Host.RestApi.FollowUps;

/// <summary>How one employer is followed up: its follow-ups, latest first.</summary>
internal sealed record EmployerFollowUpsAnswer(IReadOnlyList<FollowUp> Items, int Page, int Limit, int Total) : ApiPage<FollowUp>(Items, Page, Limit, Total)
{
    /// <summary>Key of its part in the track.</summary>
    public required Guid EmployerId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Local date that is proposed for the next one.</summary>
    public required DateOnly ProposedNextOn { get; init; }

    public static EmployerFollowUpsAnswer Of(ApiPage<FollowUp> cut, EmployerFollowUpPage page) => new(cut.Items, cut.Page, cut.Limit, cut.Total)
    {
        EmployerId = page.TrackEmployerId,
        Name = page.Employer,
        ProposedNextOn = page.ProposedNextOn,
    };
}
