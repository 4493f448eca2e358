namespace Jobbspar.Workflows.Gaps;

/// <summary>At which figure a gap reaches which severity; null where a kind has no such severity.</summary>
/// <remarks>
/// Most kinds grow graver as the figure rises (days without cover); a few as it falls (days left until a start, share of
/// the places filled). Both are read from the gravest severity downwards, so the first that is reached counts.
/// </remarks>
public sealed record SeverityScale
{
    /// <summary>Figure for <see cref="GapSeverity.Info"/>.</summary>
    public int? Info { get; init; }

    /// <summary>Figure for <see cref="GapSeverity.Warning"/>.</summary>
    public int? Warning { get; init; }

    /// <summary>Figure for <see cref="GapSeverity.Serious"/>.</summary>
    public int? Serious { get; init; }

    /// <summary>Figure for <see cref="GapSeverity.Critical"/>.</summary>
    public int? Critical { get; init; }

    /// <summary>The gravest severity whose figure is at most <paramref name="figure"/>; null where none is reached.</summary>
    public GapSeverity? Rising(int figure) =>
        figure >= Critical ? GapSeverity.Critical
        : figure >= Serious ? GapSeverity.Serious
        : figure >= Warning ? GapSeverity.Warning
        : figure >= Info ? GapSeverity.Info
        : null;

    /// <summary>The gravest severity whose figure is at least <paramref name="figure"/>; null where none is reached.</summary>
    public GapSeverity? Falling(int figure) =>
        figure <= Critical ? GapSeverity.Critical
        : figure <= Serious ? GapSeverity.Serious
        : figure <= Warning ? GapSeverity.Warning
        : figure <= Info ? GapSeverity.Info
        : null;
}
