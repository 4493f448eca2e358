namespace Jobbspar.Workflows.Ledger;

/// <summary>What looking through the books found.</summary>
public sealed record LedgerVerdict
{
    /// <summary>Entries in the chain.</summary>
    public required int Entries { get; init; }

    /// <summary>Receipts, counted or not.</summary>
    public required long Receipts { get; init; }

    /// <summary>Promises ever made.</summary>
    public required long Promises { get; init; }

    /// <summary>Of these, still open.</summary>
    public required long Open { get; init; }

    /// <summary>Fingerprint of the newest entry. Kept somewhere else, it also shows that entries were cut off at the end.</summary>
    public required string LastHash { get; init; }

    /// <summary>What is wrong, one sentence each; empty where all is well.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>True where chain and books hold, and every promise is settled or open.</summary>
    public bool Holds => Faults.Count == 0 && Promises == Receipts + Open;
}
