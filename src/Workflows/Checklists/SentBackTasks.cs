using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>Finds what was sent back and has to be done before a task that builds on it.</summary>
internal static class SentBackTasks
{
    /// <summary>The tasks that were sent back and that a task builds on. One statement where nothing was.</summary>
    public static async Task<IReadOnlyList<ChecklistItem>> BeforeAsync(TrackInHand hand, ChecklistItem task, ItemGraphs graphs, CancellationToken cancellationToken)
    {
        var ofTrack = hand.Db.ChecklistItems.AsNoTracking().Where(row => row.TrackId == hand.Track.Id);

        // Seldom is anything sent back, and a track has hundreds of tasks: they are read only where something is.
        if (!await ofTrack.AnyAsync(row => row.Status == ChecklistStatus.Reopened && row.Id != task.Id, cancellationToken))
        {
            return [];
        }

        var tasks = await ofTrack.ToListAsync(cancellationToken);
        var graph = await graphs.OfTrackAsync(hand.Db, hand.Track, cancellationToken);
        return tasks.FindAll(row => row.Status is ChecklistStatus.Reopened && row.Id != task.Id && graph.BuildingOn(row, tasks).Any(follower => follower.Id == task.Id));
    }
}
