namespace Jobbspar.Workflows.Closure;

/// <summary>A contact with the employer during the first time of an employment; survives the track's closing (AVSL-08).</summary>
public sealed class PostHireContact
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Employment.</summary>
    public required Guid EmploymentId { get; init; }

    /// <summary>Local date by which it is to be held: 20 and 60 working days after the start.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Local date on which it was held.</summary>
    public DateOnly? HeldOn { get; set; }

    /// <summary>What it found.</summary>
    public EmploymentState? State { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
