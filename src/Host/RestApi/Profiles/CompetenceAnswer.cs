using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Host.RestApi.Profiles;

/// <summary>One version of a competence profile of an employer.</summary>
internal sealed record CompetenceAnswer
{
    /// <summary>Key of the version.</summary>
    public required Guid Id { get; init; }

    /// <summary>The same in every version of the profile.</summary>
    public required Guid SeriesId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int ProfileVersion { get; init; }

    /// <summary>Key of the employer's part in the track.</summary>
    public required Guid EmployerId { get; init; }

    /// <summary>Draft, fixed or replaced.</summary>
    public required ProfileStatus Status { get; init; }

    /// <summary>Local date on which the employer approved it; null for a draft.</summary>
    public required DateOnly? ApprovedOn { get; init; }

    /// <summary>Who approved; empty for those who may not see contacts.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>Local date since which other tracks may start from it; null where they may not.</summary>
    public required DateOnly? PublishedOn { get; init; }

    /// <summary>What it says: what is sent back to change it.</summary>
    public required CompetenceContent Content { get; init; }

    /// <summary>Its learning outcomes, as requirements name them.</summary>
    public required IReadOnlyList<OutcomeAnswer> Outcomes { get; init; }

    /// <summary>National profile that it was copied from.</summary>
    public required NationalProfileAnswer? National { get; init; }

    /// <summary>Where it differs from that.</summary>
    public required IReadOnlyList<ProfileDifference> Differences { get; init; }

    /// <summary>The <c>If-Match</c> of a change.</summary>
    public required int Version { get; init; }

    public static CompetenceAnswer Of(CompetenceView view) => new()
    {
        Id = view.Profile.Id,
        SeriesId = view.Profile.SeriesId,
        ProfileVersion = view.Profile.ProfileVersion,
        EmployerId = view.Profile.TrackEmployerId ?? Guid.Empty,
        PublishedOn = view.Profile.PublishedOn,
        Status = view.Profile.Status,
        ApprovedOn = view.Profile.ApprovedOn,
        ApprovedBy = view.ApprovedBy,
        Content = view.Content,
        Outcomes = [.. view.Outcomes.Select(OutcomeAnswer.Of)],
        National = view.National is { } national ? NationalProfileAnswer.Of(national) : null,
        Differences = view.Differences,
        Version = view.Profile.Version,
    };
}
