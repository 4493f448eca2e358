namespace Jobbspar.Workflows.Tracks;

/// <summary>Who is to coordinate a track, from when, and whom they replace.</summary>
public sealed record CoordinatorChange
{
    /// <summary>The new coordinator or substitute.</summary>
    public required Guid UserId { get; init; }

    /// <summary>True for a substitute (ersättare).</summary>
    public bool IsSubstitute { get; init; }

    /// <summary>First local date; null = today.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last local date; null = until further notice.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>User whose assignment ends the day before; null where nobody is replaced.</summary>
    public Guid? Replaces { get; init; }
}
