using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Closure;

/// <summary>What holds for a wage subsidy in a period. Figures differ between years, so each version has its validity and its source.</summary>
public sealed record SubsidyRule
{
    /// <summary>Kind of subsidy.</summary>
    public required SubsidyType Type { get; init; }

    /// <summary>Version, unique, e.g. <c>NYSTARTSJOBB/2024</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Who must apply.</summary>
    public required SubsidyApplicant Applicant { get; init; }

    /// <summary>Calendar days before the start of the employment; a later application is warned of.</summary>
    public required int ApplyDaysBefore { get; init; }

    /// <summary>True where the union's opinion is asked for.</summary>
    public required bool UnionOpinion { get; init; }

    /// <summary>True where the employment must be full time.</summary>
    public required bool FullTime { get; init; }

    /// <summary>First local date of the start of an employment that the rule holds for.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last such date; null = until further notice.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>True where it must be checked against the source before anybody relies on it.</summary>
    public required bool ToBeVerified { get; init; }

    /// <summary>Address of the source.</summary>
    public required string Source { get; init; }

    /// <summary>What it says, in everyday words.</summary>
    public required LocalText Text { get; init; }
}
