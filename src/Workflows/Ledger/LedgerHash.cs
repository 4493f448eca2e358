using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Workflows.Ledger;

/// <summary>Fingerprints of receipts and of entries. The texts that are hashed are fixed for ever: changing them breaks every chain that exists.</summary>
internal static class LedgerHash
{
    /// <summary><see cref="LedgerEntry.PreviousHash"/> of the first entry.</summary>
    public static readonly string Beginning = new('0', 64);

    public static IncrementalHash Start() => IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static void Append(this IncrementalHash hash, Receipt receipt) => hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{receipt.PromiseId:N}|{receipt.Outcome.Code()}|{receipt.Channel?.Code()}|{receipt.Reason}|{Instant.ToMicroseconds(receipt.At)}\n")));

    public static string End(this IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());

    public static string Of(LedgerEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Number}|{Instant.ToMicroseconds(entry.At)}|{entry.Promised}|{entry.Settled}|{entry.Open}|{entry.Overdue}|{entry.Faults}|{entry.Receipts}|{entry.ReceiptsHash}|{entry.PreviousHash}"))));
}
