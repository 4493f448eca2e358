using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists.Matrix;

/// <summary>What the page of a track's checklist shows. Tasks are counted in the database: a track may have thousands.</summary>
public sealed class MatrixQueries(Transactions transactions, ChecklistCatalogue catalogue, ItemGraphs graphs, TrackHeads heads, TaskRows rows, TimeProvider clock)
{
    /// <summary>The matrix of a track, and the tasks of one item where one is asked for. At most six statements, whatever the number of tasks.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="itemCode">Item whose tasks are wanted; null, or one that is not known, for none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not see it.</exception>
    public Task<ChecklistMatrix> GetAsync(Actor actor, Guid trackId, string? itemCode, CancellationToken cancellationToken) =>
        transactions.ReadAsync((db, token) => GetAsync(db, actor, trackId, itemCode, token), cancellationToken);

    private async Task<ChecklistMatrix> GetAsync(JobbsparDbContext db, Actor actor, Guid trackId, string? itemCode, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewTrack, cancellationToken);
        var track = await db.Tracks.SingleAsync(row => row.Id == trackId, cancellationToken);
        var today = SwedishTime.Today(clock);
        var counts = await db.ChecklistItems
            .Where(row => row.TrackId == trackId)
            .GroupBy(row => new { row.ItemCode, row.Status, IsLate = row.DueOn < today })
            .Select(group => new Count(group.Key.ItemCode, group.Key.Status, group.Key.IsLate, group.Count()))
            .ToListAsync(cancellationToken);
        var drawn = (await graphs.OfTrackAsync(db, track, cancellationToken)).Items.Select(node => node.ItemCode).ToHashSet(StringComparer.Ordinal);
        var byItem = counts.ToLookup(count => count.ItemCode, StringComparer.Ordinal);
        return new ChecklistMatrix
        {
            Head = head,
            Items = [.. catalogue.Items.Where(item => drawn.Contains(item.Code) || byItem.Contains(item.Code) || item.Subject is not ItemSubject.Track).Select(item => Of(item, [.. byItem[item.Code]]))],
            Tasks = itemCode is not null && catalogue.Find(itemCode) is not null ? await TasksAsync(db, trackId, itemCode, cancellationToken) : [],
        };
    }

    private async Task<IReadOnlyList<TaskRow>> TasksAsync(JobbsparDbContext db, Guid trackId, string itemCode, CancellationToken cancellationToken)
    {
        var found = await rows.ReadAsync(db, db.Tracks, db.ChecklistItems.Where(row => row.TrackId == trackId && row.ItemCode == itemCode), cancellationToken);
        return [.. TaskRows.InOrderOfWork(found.Where(row => row.CompletedAt is null)), .. found.Where(row => row.CompletedAt is not null).OrderByDescending(row => row.CompletedAt)];
    }

    private static MatrixItem Of(CatalogueItem item, IReadOnlyList<Count> counts)
    {
        var open = counts.Where(count => count.Status.IsOpen()).Sum(count => count.Number);
        var late = counts.Where(count => count.Status.IsOpen() && count.IsLate).Sum(count => count.Number);
        var total = counts.Sum(count => count.Number);
        return new MatrixItem
        {
            Code = item.Code,
            Title = item.TitleIn(CultureInfo.CurrentUICulture),
            Phase = item.Phase,
            Area = item.Area,
            Tasks = total,
            Finished = total - open,
            Late = late,
            State = late > 0 ? MatrixState.Late
                : open > 0 ? MatrixState.Open
                : counts.Any(count => count.Status is ChecklistStatus.Done) ? MatrixState.Done
                : counts.Any(count => count.Status is ChecklistStatus.Waived) ? MatrixState.Waived
                : total > 0 ? MatrixState.NotApplicable : MatrixState.NotOpened,
        };
    }

    private sealed record Count(string ItemCode, ChecklistStatus Status, bool IsLate, int Number);
}
