namespace Jobbspar.Workflows.Triggers;

/// <summary>What starts instances of a published definition by itself. Written and removed where it changes which version is published.</summary>
public sealed class WorkflowTriggerRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Definition.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The published version, from which instances start.</summary>
    public required string DefinitionVersionId { get; init; }

    /// <summary>Activity that starts them.</summary>
    public required string ActivityId { get; init; }

    /// <summary>What it waits for, e.g. <c>Elsa.Event</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which of that kind, e.g. the event's name.</summary>
    public string? StimulusKey { get; init; }

    /// <summary>UTC instant of the next start; null where something else than time starts it.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>UTC instant before which one that failed is not tried again; null as a rule.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    /// <summary>How often the start that is due has failed.</summary>
    public int Failures { get; set; }
}
