using Jobbspar.Workflows.Gaps;

namespace Jobbspar.Host.RestApi.Gaps;

/// <summary>What is said of a gap.</summary>
internal sealed record GapStated
{
    /// <summary>Why there is one.</summary>
    public required GapCause Cause { get; init; }

    /// <summary>What is done; absent where nothing is decided.</summary>
    public GapMeasure? Measure { get; init; }

    /// <summary>Function or work contact that sees to it.</summary>
    public string? Owner { get; init; }

    public GapStatement ToStatement(Guid gapId, int version) => new() { GapId = gapId, Version = version, Cause = Cause, Measure = Measure, Owner = Owner };
}
