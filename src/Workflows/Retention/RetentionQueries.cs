using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>What administrators see of retention: counts for each track, never a name.</summary>
public sealed class RetentionQueries(Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>What is due, what comes, what stands in the way, and the protocols: the first page of each.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see it.</exception>
    public Task<RetentionPage> ListAsync(Actor actor, CancellationToken cancellationToken) => ListAsync(actor, rows: 0, protocols: 0, cancellationToken);

    /// <summary>The same, for given pages.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="rows">Page of what is to be done, from 0.</param>
    /// <param name="protocols">Page of what was done, from 0.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The actor may not see it.</exception>
    public Task<RetentionPage> ListAsync(Actor actor, int rows, int protocols, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageRetention, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) =>
            {
                var today = SwedishTime.Today(clock);
                var tracks = await db.Tracks
                    .Where(row => (row.Status == TrackStatus.Closed || row.Status == TrackStatus.Cancelled || db.RecordsHandovers.Any(handover => handover.TrackId == row.Id))
                        && db.Participants.Any(participant => participant.TrackId == row.Id))
                    .ToListAsync(token);
                var left = (await RetentionRows.OfAsync(db, tracks, today, token)).Where(row => row.People > 0 && !IsDone(row)).OrderBy(row => row.DueOn ?? DateOnly.MaxValue).ThenBy(row => row.PublicCode, StringComparer.Ordinal).ToList();
                var done = db.RetentionProtocols.OrderByDescending(row => row.CarriedOutAt).ThenBy(row => row.Id);
                return new RetentionPage
                {
                    Rows = [.. left.Skip(rows * RetentionPage.PageSize).Take(RetentionPage.PageSize)],
                    RowsInAll = left.Count,
                    Protocols = await ProtocolsAsync(done.Skip(protocols * RetentionPage.PageSize).Take(RetentionPage.PageSize), db, token),
                    ProtocolsInAll = await done.CountAsync(token),
                };
            },
            cancellationToken);
    }

    /// <summary>One protocol, to print.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or is not for the actor.</exception>
    public Task<ProtocolRow> ProtocolAsync(Actor actor, Guid protocolId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageRetention, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) => (await ProtocolsAsync(db.RetentionProtocols.Where(row => row.Id == protocolId), db, token)).SingleOrDefault() ?? throw new AccessDeniedException(nameof(AccessAction.ManageRetention)),
            cancellationToken);
    }

    private static bool IsDone(RetentionRow row) => row.Blocks.Any(block => string.Equals(block.Rule, nameof(Rules.SomebodysRecordsAreLeft), StringComparison.Ordinal));

    private static async Task<IReadOnlyList<ProtocolRow>> ProtocolsAsync(IQueryable<RetentionProtocol> protocols, JobbsparDbContext db, CancellationToken cancellationToken) =>
        await (
            from protocol in protocols
            join track in db.Tracks on protocol.TrackId equals track.Id
            orderby protocol.CarriedOutAt descending, protocol.Id
            select new ProtocolRow(protocol, track.PublicCode, track.Title, db.Users.Where(user => user.Id == protocol.CarriedOutBy).Select(user => user.DisplayName).FirstOrDefault() ?? "")).ToListAsync(cancellationToken);
}
