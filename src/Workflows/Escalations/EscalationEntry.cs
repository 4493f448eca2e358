namespace Jobbspar.Workflows.Escalations;

/// <summary>A line of an escalation's timeline; never changed, only added.</summary>
public sealed class EscalationEntry
{
    /// <summary>Rising number given by the database.</summary>
    public long Id { get; init; }

    /// <summary>Escalation.</summary>
    public required Guid EscalationId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>User, or the system.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>What it tells.</summary>
    public required EscalationEntryKind Kind { get; init; }

    /// <summary>Level at the time.</summary>
    public required EscalationLevel Level { get; init; }

    /// <summary>What was said, at most 2 000 characters; null where the kind says it all.</summary>
    public string? Text { get; init; }

    /// <summary>What the sentence of the cause names, as it was then (<see cref="Stuck.StuckCause.Arguments"/>); null where the line is about nothing that the system saw.</summary>
    public IReadOnlyList<string>? Arguments { get; init; }

    /// <summary>Meeting at which it happened.</summary>
    public Guid? MeetingId { get; init; }
}
