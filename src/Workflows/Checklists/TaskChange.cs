namespace Jobbspar.Workflows.Checklists;

/// <summary>What a user asks of a task.</summary>
public sealed record TaskChange
{
    /// <summary>Task.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>The version the user saw.</summary>
    public required int Version { get; init; }

    /// <summary>Evidence, field key to value as text.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Reason, for sending back, waiving and not applicable; at most 2 000 characters.</summary>
    public string? Reason { get; init; }
}
