namespace Jobbspar.Workflows.Operations;

/// <summary>A message that no host could handle. It waits for an administrator, who sends it again or lays it aside.</summary>
public sealed class DeadLetter
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The message's own id; one letter is open for each.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>Kind of the outbox message; null where the message is none of ours.</summary>
    public string? Kind { get; init; }

    /// <summary>Its content, ids only; cut off after 4 000 characters.</summary>
    public required string Payload { get; init; }

    /// <summary>Why it failed, in one line.</summary>
    public required string Reason { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ArrivedAt { get; init; }

    /// <summary>UTC instant at which somebody dealt with it; null while it waits.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Who.</summary>
    public Guid? SettledBy { get; set; }

    /// <summary>True where it was sent again.</summary>
    public bool Replayed { get; set; }
}
