using System.Globalization;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>
/// Promises that the administrators are told, in their next digest, that the records of one authority in one track may go; taken back when they have gone, or no longer may.
/// The key says whose, from when, and which time: what may go once more is told once more.
/// </summary>
public sealed class RetentionNotices(Notices notices)
{
    private const string Prefix = "gallring:";

    // After every letter and digit of a key.
    private const string End = "gallring;";

    private const string DayOfKey = "yyyyMMdd";

    /// <summary>Id of the records' line on the page that shows them.</summary>
    public static string AnchorOf(Guid trackId, RecordsAuthority authority) => $"gallring-{trackId:N}-{authority.Code()}";

    /// <summary>What a notice of the ledger says; null where it is about something else.</summary>
    internal static string? TitleOf(string businessKey) =>
        businessKey.StartsWith(Prefix, StringComparison.Ordinal) && businessKey.Split(':') is [_, _, var authority, var day, _]
            ? DomainTexts.RecordsMayGo(CodeTable<RecordsAuthority>.Parse(authority), DateOnly.ParseExact(day, DayOfKey, CultureInfo.InvariantCulture))
            : null;

    /// <summary>What was promised and still holds: told or yet to be told, of records that have not gone.</summary>
    internal static IQueryable<Promise> Standing(JobbsparDbContext db) =>
        All(db).Where(row => row.ActedAt == null && row.Status != PromiseStatus.Recalled && row.Status != PromiseStatus.Dropped);

    /// <summary>Brings what is promised of some tracks into line with what may go today.</summary>
    /// <param name="db">Rows of the caller's transaction.</param>
    /// <param name="trackIds">Tracks.</param>
    /// <param name="today">Local date.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many were promised or taken back.</returns>
    internal async Task<int> FollowAsync(JobbsparDbContext db, IReadOnlyList<Guid> trackIds, DateOnly today, CancellationToken cancellationToken)
    {
        var tracks = await db.Tracks.AsNoTracking().Where(row => trackIds.Contains(row.Id)).ToListAsync(cancellationToken);
        var due = (await RetentionRows.OfAsync(db, tracks, today, cancellationToken)).Where(row => row.Blocks.Count == 0).ToDictionary(row => KeyOf(row.TrackId, row.Authority), StringComparer.Ordinal);
        var known = (await All(db).AsNoTracking().Where(row => trackIds.Contains(row.TrackId!.Value)).Select(row => row.BusinessKey).ToListAsync(cancellationToken)).CountBy(MatterOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var standing = (await Standing(db).AsNoTracking().Where(row => trackIds.Contains(row.TrackId!.Value)).Select(row => row.BusinessKey).ToListAsync(cancellationToken)).Select(MatterOf).ToHashSet(StringComparer.Ordinal);
        var count = 0;
        foreach (var matter in standing.Where(matter => !due.ContainsKey(matter)))
        {
            await notices.WithdrawAsync(db, matter, cancellationToken);
            count++;
        }

        foreach (var (matter, row) in due.Where(pair => !standing.Contains(pair.Key)))
        {
            await notices.PromiseAsync(
                db,
                new Notice
                {
                    Key = string.Create(CultureInfo.InvariantCulture, $"{matter}{row.DueOn!.Value.ToString(DayOfKey, CultureInfo.InvariantCulture)}:{known.GetValueOrDefault(matter) + 1}"),
                    Code = NoticeCode.Operations,
                    To = Addressee.Administrators,
                    TrackId = row.TrackId,
                    Link = $"/gallring#{AnchorOf(row.TrackId, row.Authority)}",
                    WhenLate = WhenLate.SendLate,
                },
                cancellationToken);
            count++;
        }

        return count;
    }

    /// <summary>The records have gone.</summary>
    internal Task<int> CarriedOutAsync(JobbsparDbContext db, Guid trackId, RecordsAuthority authority, CancellationToken cancellationToken) =>
        notices.WithdrawAsync(db, KeyOf(trackId, authority), cancellationToken);

    private static string KeyOf(Guid trackId, RecordsAuthority authority) => $"{Prefix}{trackId:N}:{authority.Code()}:";

    /// <summary>Whose records a key is about: what the keys of all times share.</summary>
    private static string MatterOf(string key) => string.Join(':', key.Split(':')[..3]) + ':';

    /// <summary>By a range of the unique key, which an index gives whatever else is promised.</summary>
    private static IQueryable<Promise> All(JobbsparDbContext db) =>
#pragma warning disable CA1309 // Becomes SQL, where the column's own order, by bytes, decides.
        db.Promises.Where(row => string.Compare(row.BusinessKey, Prefix) >= 0 && string.Compare(row.BusinessKey, End) < 0);
#pragma warning restore CA1309
}
