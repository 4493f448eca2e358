namespace Jobbspar.Workflows.Gaps;

/// <summary>What a coordinator says of a gap.</summary>
public sealed record GapStatement
{
    /// <summary>Gap.</summary>
    public required Guid GapId { get; init; }

    /// <summary>Version that she saw.</summary>
    public required int Version { get; init; }

    /// <summary>Why.</summary>
    public required GapCause Cause { get; init; }

    /// <summary>What is done; null where nothing is decided.</summary>
    public GapMeasure? Measure { get; init; }

    /// <summary>Function or work contact that sees to it.</summary>
    public string? Owner { get; init; }
}
