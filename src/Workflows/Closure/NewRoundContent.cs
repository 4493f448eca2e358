namespace Jobbspar.Workflows.Closure;

/// <summary>What is filled in about a new round.</summary>
public sealed record NewRoundContent
{
    /// <summary><c>nyOmgang</c>.</summary>
    public NewRoundAnswer? Answer { get; init; }

    /// <summary><c>omprovas</c>: local date on which SENARE is taken up again.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary><c>forandringar</c>: at most 2 000 characters.</summary>
    public string? Changes { get; init; }

    /// <summary><c>tarMed</c>: what the new round takes over.</summary>
    public IReadOnlyList<CarryOver> CarryOvers { get; init; } = [];

    /// <summary><c>planeradStart</c> of the new round, local date.</summary>
    public DateOnly? PlannedStart { get; init; }

    /// <summary><c>planeratSlut</c> of the new round, local date.</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary><c>platser</c> of the new round.</summary>
    public int? PlacesPlanned { get; init; }
}
