using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Thresholds;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gaps;

/// <summary>Watches for gaps: looks again at tracks that something changed in, within the same transaction, and at all of them by night.</summary>
public sealed class GapRadar(GapNotices notices, TimeProvider clock) : IConsequence
{
    /// <summary>Name of the consequence.</summary>
    internal const string Consequence = "glapp";

    string IConsequence.Name => Consequence;

    /// <summary>Brings a track's gaps into line with its facts as they are in the transaction; saves first what is pending.</summary>
    public Task LookAgainAsync(UnitOfWork unit, Guid trackId, CancellationToken cancellationToken) => LookAgainAsync(unit, [trackId], cancellationToken);

    /// <summary>The same for several tracks, in a constant number of statements to read.</summary>
    /// <returns>Number of rows that were added, changed or closed.</returns>
    internal async Task<int> LookAgainAsync(UnitOfWork unit, IReadOnlyCollection<Guid> trackIds, CancellationToken cancellationToken)
    {
        var db = unit.Db;
        await db.SaveChangesAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = SwedishTime.DateOf(now);
        var thresholds = await ThresholdValues.ReadAsync(db, cancellationToken);
        var book = await CalendarBook.ReadAsync(db, cancellationToken);
        var tracks = await TrackFactsReader.ReadAsync(db, trackIds, book, cancellationToken);
        var rows = (await db.Gaps
            .Where(gap => trackIds.Contains(gap.TrackId) && (gap.ClosedAt == null || (gap.CloseReason == GapCloseReason.CoverResumed && GapKinds.DatedRuns.Contains(gap.Kind))))
            .ToListAsync(cancellationToken)).ToLookup(gap => gap.TrackId);
        var (settled, added, changed) = (0, new List<Gap>(), new List<(Guid TrackId, Guid LeadOrganisationId, IReadOnlyList<Gap> Gaps)>());
        foreach (var track in tracks)
        {
            var ledger = new GapLedger(track, today, now);
            ledger.Settle(rows[track.Id], Find(track, new GapSight(today, track.Calendar, track.Pauses, thresholds)));
            added.AddRange(ledger.Added);
            settled += ledger.Added.Count + ledger.Changed;
            if (ledger.Added.Count + ledger.Changed > 0)
            {
                changed.Add((track.Id, track.LeadOrganisationId, [.. rows[track.Id], .. ledger.Added]));
            }
        }

        await ManyRows.AddAsync(db, added, cancellationToken);
        await notices.FollowAsync(db, changed, cancellationToken);
        return settled;
    }

    async Task IConsequence.FollowAsync(UnitOfWork unit, ChangedSubjects changed, CancellationToken cancellationToken)
    {
        var tracks = await changed.GapTracksAsync(unit.Db, cancellationToken);
        if (tracks.Count > 0)
        {
            await LookAgainAsync(unit, tracks, cancellationToken);
        }
    }

    Task<IReadOnlyCollection<Guid>> IConsequence.TracksAsync(UnitOfWork unit, ChangedSubjects changed, CancellationToken cancellationToken) => changed.GapTracksAsync(unit.Db, cancellationToken);

    /// <summary>The gaps of a track, past ones included.</summary>
    internal static IEnumerable<FoundGap> Find(TrackFacts track, GapSight sight) => track.HasEnded
        ? []
        : track.Participants.SelectMany(participant => GapSearch.Of(participant, sight)).Concat(track.Employers.SelectMany(employer => GapSearch.Of(employer, sight)));
}
