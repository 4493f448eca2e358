namespace Jobbspar.Workflows.Persistence;

/// <summary>One small value that all hosts share, e.g. the offset of the demo clock.</summary>
public sealed class Setting
{
    /// <summary>Key, e.g. <c>demo.clock.offset</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Value as text, invariant.</summary>
    public required string Value { get; set; }
}
