namespace Jobbspar.Engine.Definitions;

/// <summary>Something that validation found in a definition.</summary>
public sealed record Finding
{
    /// <summary>Error blocks publishing; warning is shown.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Stable code, e.g. <c>UNKNOWN_TYPE</c>, <c>CONNECTION_TO_NOWHERE</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Activity concerned; null where it is the definition itself.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Where, e.g. <c>$.root.activities[3].type</c>.</summary>
    public required string JsonPath { get; init; }

    /// <summary>In plain English, for the command line; the interface translates by <see cref="Code"/> and <see cref="Arguments"/>.</summary>
    public required string Message { get; init; }

    /// <summary>What the message names, in its order.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
