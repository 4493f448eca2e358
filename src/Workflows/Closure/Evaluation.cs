namespace Jobbspar.Workflows.Closure;

/// <summary>An evaluation of a track by AF and municipality together (AVSL-05).</summary>
public sealed class Evaluation
{
    /// <summary>Track; key.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Local date.</summary>
    public DateOnly? HeldOn { get; set; }

    /// <summary>Functions and parties that took part, each at most 120 characters.</summary>
    public IReadOnlyList<string> TookPart { get; set; } = [];

    /// <summary>Local date on which every question was answered; null while it is a draft.</summary>
    public DateOnly? CompletedOn { get; set; }

    /// <summary>User who changed it last.</summary>
    public required Guid ChangedBy { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
