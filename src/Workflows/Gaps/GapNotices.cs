using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gaps;

/// <summary>
/// Promises that people are told of gaps (DOMAIN 6.2): the coordinators from a warning on, the managers' level too from a serious one. Each severity that a gap comes to is told
/// once while the gap is open; what has not left when it closes or becomes less grave is taken back (ADR 62).
/// </summary>
public sealed class GapNotices(Notices notices, SendingWindow window, TimeProvider clock)
{
    private const string Prefix = "glapp:";

    /// <summary>The part of a link by which the gaps' page shows one of them, without the id.</summary>
    private const string Anchor = "#glapp-";

    /// <summary>The path at which the product shows a gap.</summary>
    public static string LinkOf(Guid trackId, Guid gapId) => $"/jobbspar/{trackId}/glapp{Anchor}{gapId:N}";

    /// <summary>The gap that a link shows, or null.</summary>
    public static Guid? GapOf(string? link) =>
        link?.LastIndexOf(Anchor, StringComparison.Ordinal) is >= 0 and var at && Guid.TryParseExact(link.AsSpan(at + Anchor.Length), "N", out var gap) ? gap : null;

    /// <summary>Brings what is promised of some tracks' gaps into line with the gaps, in a constant number of statements.</summary>
    /// <param name="db">Rows of the caller's transaction.</param>
    /// <param name="tracks">Track, its lead organisation, and all its gaps that are open or were so before.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task FollowAsync(JobbsparDbContext db, IReadOnlyCollection<(Guid TrackId, Guid LeadOrganisationId, IReadOnlyList<Gap> Gaps)> tracks, CancellationToken cancellationToken)
    {
        if (tracks.Count == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        Guid?[] trackIds = [.. tracks.Select(track => track.TrackId)];
        var told = await db.Promises.AsNoTracking()
            .Where(row => row.Code == NoticeCode.Gap && row.ActedAt == null && trackIds.Contains(row.TrackId))
            .Where(row => row.Status != PromiseStatus.Recalled && row.Status != PromiseStatus.Dropped)
            .Select(row => new Told(row.Id, row.BusinessKey, row.Status))
            .ToListAsync(cancellationToken);
        var managers = tracks.Any(track => track.Gaps.Any(gap => gap is { ClosedAt: null, Severity: >= GapSeverity.Serious })) ? await PresentRecipients.ReadAsync(db, EscalationLevel.Managers, now, cancellationToken) : [];
        var open = tracks.SelectMany(track => track.Gaps.Where(gap => gap is { ClosedAt: null, Severity: >= GapSeverity.Warning }).Select(gap => (track.LeadOrganisationId, Gap: gap))).ToList();
        await TakeBackAsync(db, told, open.ToDictionary(row => row.Gap.Id, row => row.Gap.Severity), now, cancellationToken);

        var known = told.Select(row => row.Matter).ToHashSet(StringComparer.Ordinal);
        List<Notice> wanted =
        [
            .. open.SelectMany(row => Of(row.Gap, managers.Where(manager => row.Gap.Severity >= GapSeverity.Serious && (manager.OrganisationId is null || manager.OrganisationId == row.LeadOrganisationId))
                    .Select(manager => manager.UserId).Distinct()))
                .Where(notice => !known.Contains(notice.Key))
                .Select(notice => notice with { Key = FormattableString.Invariant($"{notice.Key}:{now.UtcTicks}") }),
        ];
        await notices.PromiseNewAsync(db, wanted, cancellationToken);
    }

    /// <summary>A gap that has closed needs nobody's eye. Of one that became graver or less grave, only what was not delivered yet goes.</summary>
    private static async Task TakeBackAsync(JobbsparDbContext db, List<Told> told, Dictionary<Guid, GapSeverity> open, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Guid[] closed = [.. told.Where(row => !open.ContainsKey(row.GapId)).Select(row => row.Id)];
        Guid[] otherwise = [.. told.Where(row => row.HasNotLeft && open.TryGetValue(row.GapId, out var severity) && severity != row.Severity).Select(row => row.Id)];
        await db.RecallAsync(closed, ReceiptReason.Withdrawn, acted: true, now, cancellationToken);
        await db.RecallAsync(otherwise, ReceiptReason.Withdrawn, acted: false, now, cancellationToken);
    }

    private IEnumerable<Notice> Of(Gap gap, IEnumerable<Guid> managers)
    {
        var matter = $"{Prefix}{gap.Id:N}:{gap.Severity.Code()}";
        var notice = new Notice
        {
            Key = matter,
            Code = NoticeCode.Gap,
            To = Addressee.Coordinators,
            TrackId = gap.TrackId,
            Link = LinkOf(gap.TrackId, gap.Id),

            // Somebody is at a workplace without a supervisor: that waits for working hours, but for no staff pause (DOMAIN 5.3).
            AtOnce = NeverPauses.Gap(gap.Kind),
            DueAt = NeverPauses.Gap(gap.Kind) ? window.NextOpen(clock.GetUtcNow()) : null,
        };
        yield return notice;
        foreach (var manager in managers)
        {
            yield return notice with { Key = $"{matter}:{manager:N}", To = Addressee.Person, UserId = manager };
        }
    }

    /// <summary>A promise that somebody is told of a gap.</summary>
    /// <param name="Id">Key.</param>
    /// <param name="BusinessKey">What is told to whom, and the instant at which it was promised.</param>
    /// <param name="Status">Where it stands.</param>
    private sealed record Told(Guid Id, string BusinessKey, PromiseStatus Status)
    {
        /// <summary>What is told to whom.</summary>
        public string Matter { get; } = BusinessKey[..BusinessKey.LastIndexOf(':')];

        public Guid GapId { get; } = Guid.ParseExact(BusinessKey.Split(':')[1], "N");

        public GapSeverity Severity { get; } = CodeTable<GapSeverity>.Parse(BusinessKey.Split(':')[2]);

        public bool HasNotLeft => Status is PromiseStatus.Promised or PromiseStatus.Resting;
    }
}
