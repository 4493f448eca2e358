namespace Jobbspar.Workflows.Recruitment;

/// <summary>A recruitment activity to be planned.</summary>
public sealed record NewActivity
{
    /// <summary>Kind.</summary>
    public required ActivityType Type { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Local time at which it starts.</summary>
    public required TimeOnly From { get; init; }

    /// <summary>Local time at which it ends, the same day.</summary>
    public required TimeOnly To { get; init; }

    /// <summary>Place or link.</summary>
    public required string Place { get; init; }

    /// <summary>Employers' parts in the track.</summary>
    public required IReadOnlyList<Guid> EmployerIds { get; init; }

    /// <summary>Most candidates.</summary>
    public int? Capacity { get; init; }

    /// <summary>True where the employer makes the final choice there.</summary>
    public required bool EmployerDecides { get; init; }

    /// <summary>True where candidates must come.</summary>
    public required bool MandatoryForCandidates { get; init; }
}
