namespace Jobbspar.Workflows.Audit.Review;

/// <summary>The looks of a period: of each person in figures, and line by line.</summary>
public sealed record AccessReviewPage
{
    /// <summary>Length of the period in days, with today.</summary>
    public required int Days { get; init; }

    /// <summary>Its first local date.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Whose looks the lines are; null for everybody's, also where the one who was asked for has none in the period.</summary>
    public required Guid? UserId { get; init; }

    /// <summary>Everybody who looked, the most looks first.</summary>
    public required IReadOnlyList<AccessReviewPerson> People { get; init; }

    /// <summary>A page of looks, the latest first.</summary>
    public required IReadOnlyList<AccessReviewLine> Lines { get; init; }

    /// <summary>How many looks there are in all.</summary>
    public required int LinesInAll { get; init; }
}
