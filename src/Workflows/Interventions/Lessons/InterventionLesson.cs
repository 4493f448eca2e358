namespace Jobbspar.Workflows.Interventions.Lessons;

/// <summary>What a track has learnt of one of its interventions: whether it is kept the next time, changed or taken away, and why (AVSL-10).</summary>
public sealed class InterventionLesson
{
    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>The intervention, by the id that it keeps through all versions of the chain.</summary>
    public required Guid OriginId { get; init; }

    /// <summary>What becomes of it.</summary>
    public required LessonVerdict Verdict { get; set; }

    /// <summary>Why, at most 1 000 characters; may be left out for what is kept.</summary>
    public string? Reason { get; set; }

    /// <summary>Rises with each change.</summary>
    public int Version { get; set; }
}
