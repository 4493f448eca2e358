namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// How a promise ended (kvitto). Its key is the promise's, so there is one at most; it is written in the transaction that ends the promise and
/// never changed, but for the number of the ledger entry that counted it.
/// </summary>
public sealed class Receipt
{
    /// <summary>The promise.</summary>
    public required Guid PromiseId { get; init; }

    /// <summary>One of the five ends.</summary>
    public required PromiseStatus Outcome { get; init; }

    /// <summary>By which way it was delivered or refused; null where it was never sent.</summary>
    public DeliveryChannel? Channel { get; init; }

    /// <summary>A code that says why, e.g. <c>SPARET_AVSLUTAT</c>; null where the outcome says enough.</summary>
    public string? Reason { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Number of the ledger entry that counted it; null until the next reconciliation.</summary>
    public long? Entry { get; set; }
}
