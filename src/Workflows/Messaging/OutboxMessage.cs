namespace Jobbspar.Workflows.Messaging;

/// <summary>A message written in the transaction that caused it; a relay hands it to the broker afterwards (D3).</summary>
public sealed class OutboxMessage
{
    /// <summary>Stable business key; the message id on the wire and the inbox key of its consumers.</summary>
    public required Guid Id { get; init; }

    /// <summary>Contract name, e.g. <c>reminder-due</c>; never a CLR type name.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON, ids and codes only (D6).</summary>
    public required string Payload { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC instant until which one relay holds the row; null where nobody does.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>UTC; null until the broker confirmed.</summary>
    public DateTimeOffset? SentAt { get; set; }
}
