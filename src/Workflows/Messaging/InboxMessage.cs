namespace Jobbspar.Workflows.Messaging;

/// <summary>Says that a consumer has done its work for a message, in the transaction that did it. Key: (consumer, message id).</summary>
public sealed class InboxMessage
{
    /// <summary>Consumer name.</summary>
    public required string Consumer { get; init; }

    /// <summary>Message id.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset HandledAt { get; init; }
}
