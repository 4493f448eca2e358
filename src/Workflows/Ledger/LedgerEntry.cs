namespace Jobbspar.Workflows.Ledger;

/// <summary>
/// One closing of the books (avstämning): what was promised, what was settled, and a fingerprint of the receipts counted since the one before, chained to it. Key:
/// <see cref="Number"/>, without gaps.
/// </summary>
public sealed class LedgerEntry
{
    /// <summary>1, 2, 3 …</summary>
    public required long Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Promises ever made.</summary>
    public required long Promised { get; init; }

    /// <summary>Of these, ended with a receipt.</summary>
    public required long Settled { get; init; }

    /// <summary>Of these, still open.</summary>
    public required long Open { get; init; }

    /// <summary>Open ones whose time passed more than a day ago without a known cause.</summary>
    public required long Overdue { get; init; }

    /// <summary>Promises and receipts that contradict each other; 0 where the books balance.</summary>
    public required long Faults { get; init; }

    /// <summary>Receipts counted in this entry.</summary>
    public required long Receipts { get; init; }

    /// <summary>SHA-256 of those receipts, in the order of their promises' ids; hexadecimal.</summary>
    public required string ReceiptsHash { get; init; }

    /// <summary><see cref="Hash"/> of the entry before; 64 zeros in the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 of all the above; hexadecimal.</summary>
    public required string Hash { get; init; }
}
