using Jobbspar.Workflows.Gaps.Chains;

namespace Jobbspar.Workflows.Gaps.Facts;

/// <summary>A workplace that an employer uses in a track.</summary>
public sealed record WorkplaceFacts
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Participants that it takes at the same time.</summary>
    public required int Places { get; init; }

    /// <summary>First day on which participants are planned there.</summary>
    public DateOnly? UsedFrom { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? UsedTo { get; init; }

    /// <summary>True where it was promised participants without a break.</summary>
    public required bool TakesContinuously { get; init; }

    /// <summary>When a supervisor is there, merged, in order.</summary>
    public required IReadOnlyList<DateSpan> Supervised { get; init; }

    /// <summary>Steps of participants that are given there.</summary>
    public required IReadOnlyList<StepFacts> Placements { get; init; }
}
