namespace Jobbspar.Workflows.Closure;

/// <summary>A decision about a new round (AVSL-06). The latest holds: SENARE is followed by another.</summary>
public sealed class NewRoundDecision
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Answer.</summary>
    public required NewRoundAnswer Answer { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Local date on which SENARE is taken up again.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>Changes wanted, at most 2 000 characters.</summary>
    public string? Changes { get; init; }

    /// <summary>What the new round takes over.</summary>
    public IReadOnlyList<CarryOver> CarriesOver { get; init; } = [];

    /// <summary>The new track of JA.</summary>
    public Guid? NewTrackId { get; init; }

    /// <summary>User.</summary>
    public required Guid RegisteredBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }
}
