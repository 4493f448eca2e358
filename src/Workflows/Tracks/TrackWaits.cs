using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>
/// Where a track's workflows wait for what rows say: a phase that the track has come to, or items that every employer has finished. The rows
/// decide, so nothing is missed by whoever comes to wait after it happened.
/// </summary>
internal static class TrackWaits
{
    /// <summary>Bookmarks that need wait no longer: one statement where nothing waits, at most five.</summary>
    public static async Task<IReadOnlyList<(Guid InstanceId, Guid BookmarkId)>> OverAsync(JobbsparDbContext db, Track track, CancellationToken cancellationToken)
    {
        var waiting = await (
            from bookmark in db.WorkflowBookmarks
            join instance in db.WorkflowInstances on bookmark.InstanceId equals instance.Id
            where (instance.Id == track.Id || instance.ParentInstanceId == track.Id)
                && (bookmark.Kind == TaskStimulus.AwaitPhaseKind || bookmark.Kind == TaskStimulus.EmployersReadyKind)
            orderby bookmark.CreatedAt, bookmark.Id
            select new { bookmark.Id, bookmark.InstanceId, bookmark.Kind, bookmark.StimulusKey }).ToListAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return [];
        }

        var reached = Reached(track.Status);
        var over = waiting.FindAll(row => row.Kind is TaskStimulus.AwaitPhaseKind && CodeTable<Phase>.TryParse(row.StimulusKey, out var phase) && phase <= reached);
        if (waiting.Find(row => row.Kind is TaskStimulus.EmployersReadyKind) is not null)
        {
            await db.SaveChangesAsync(cancellationToken);
            var missing = await ItemsMissingAsync(db, track.Id, cancellationToken);
            over.AddRange(waiting.Where(row => row.Kind is TaskStimulus.EmployersReadyKind && !TaskStimulus.CodesOf(row.StimulusKey).Any(missing)));
        }

        return over.ConvertAll(row => (row.InstanceId, row.Id));
    }

    /// <summary>Activities of the track's own workflow that wait for all employers: what they lead to has no task yet to be missed by.</summary>
    public static async Task<IReadOnlyList<string>> ForEmployersAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        await db.WorkflowBookmarks.Where(row => row.InstanceId == trackId && row.Kind == TaskStimulus.EmployersReadyKind).Select(row => row.ActivityId).ToListAsync(cancellationToken);

    private static Phase? Reached(TrackStatus status) => status switch
    {
        TrackStatus.Planning => Phase.Planning,
        TrackStatus.Recruitment => Phase.Recruitment,
        TrackStatus.Implementation => Phase.Implementation,
        TrackStatus.Closure or TrackStatus.Closed => Phase.Closure,
        _ => null,
    };

    /// <summary>Whether some employer that takes part has not finished an item. With no employer, each has still to be found.</summary>
    private static async Task<Func<string, bool>> ItemsMissingAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var running = await db.WorkflowInstances
            .Where(row => row.ParentInstanceId == trackId && row.Status == InstanceStatus.Running)
            .Select(row => new { row.Id, row.IdempotencyKey, row.CreatedAt })
            .ToListAsync(cancellationToken);
        var since = running.ToDictionary(
            row => MemberInstances.MemberOf(row.Id, row.IdempotencyKey),
            row => MemberInstances.TimeOf(row.IdempotencyKey) == 1 ? (DateTimeOffset?)null : row.CreatedAt);
        var employers = (await db.TrackEmployers.Where(part => part.TrackId == trackId).Select(part => part.Id).ToListAsync(cancellationToken)).FindAll(since.ContainsKey);
        var tasks = await db.ChecklistItems
            .Where(row => row.TrackId == trackId && employers.Contains(row.SubjectId))
            .Select(row => new { row.ItemCode, row.SubjectId, row.Occurrence, row.Status, row.OpenedAt, row.CompletedBy })
            .ToListAsync(cancellationToken);

        // Of who left and came back, what was done or ended with her first time does not count.
        var done = tasks
            .Where(row => since[row.SubjectId] is not { } from || (row.OpenedAt >= from && (row.Status is not ChecklistStatus.NotApplicable || row.CompletedBy is not null)))
            .GroupBy(row => (row.ItemCode, row.SubjectId))
            .Select(group => group.MaxBy(row => row.Occurrence)!)
            .Where(row => row.Status is ChecklistStatus.Done or ChecklistStatus.Waived or ChecklistStatus.NotApplicable)
            .Select(row => (row.ItemCode, row.SubjectId))
            .ToHashSet();
        return code => employers.Count == 0 || !employers.TrueForAll(employer => done.Contains((code, employer)));
    }
}
