using System.Text.Json;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Ends digests whose message an administrator laid aside: nobody prepares them any more, and what they tell stands in the product.</summary>
internal static class DigestsLaidAside
{
    /// <summary>Settles those that still wait for the message, with a receipt for each promise in them.</summary>
    /// <param name="db">Within the transaction that lays the message aside.</param>
    /// <param name="payload">Of the message, which may be anything.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task SettleAsync(JobbsparDbContext db, string payload, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var named = Named(payload);
        if (named.Count == 0)
        {
            return;
        }

        var digests = (await db.LockedDigests(named).ToListAsync(cancellationToken)).FindAll(row => row.Status is DigestStatus.Queued);
        Guid[] ids = [.. digests.Select(row => row.Id)];
        var full = await DigestLines.NotEmptyAsync(db, ids, cancellationToken);
        foreach (var digest in digests)
        {
            (digest.Status, digest.SettledAt) = (full.Contains(digest.Id) ? DigestStatus.InProduct : DigestStatus.Empty, now);
        }

        await db.SettleAsync(await DigestLines.PromisesAsync(db, ids, cancellationToken), PromiseStatus.Delivered, DeliveryChannel.Product, ReceiptReason.LaidAside, now, cancellationToken);
    }

    private static IReadOnlyCollection<Guid> Named(string payload)
    {
        try
        {
            using var message = JsonDocument.Parse(payload);
            return message.RootElement.ValueKind is JsonValueKind.Object && message.RootElement.TryGetProperty("digestIds", out var ids) && ids.ValueKind is JsonValueKind.Array
                ? [.. ids.EnumerateArray().Where(id => id.ValueKind is JsonValueKind.String).Select(id => Guid.TryParse(id.GetString(), out var parsed) ? parsed : Guid.Empty)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
