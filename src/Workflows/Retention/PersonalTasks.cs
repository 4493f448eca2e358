using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>The tasks of a track that are about given participants: of themselves, of their transitions and of what stands in their way.</summary>
internal static class PersonalTasks
{
    public static async Task<IReadOnlyList<Guid>> OfAsync(JobbsparDbContext db, Guid trackId, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var steps = await db.Transitions.Where(row => people.Contains(row.ParticipantId)).Select(row => new { row.Id, row.TaskId }).ToListAsync(cancellationToken);
        var obstacles = await db.Obstacles.Where(row => row.ParticipantId != null && people.Contains(row.ParticipantId.Value)).Select(row => new { row.Id, row.TaskId }).ToListAsync(cancellationToken);
        List<Guid> subjects = [.. people, .. steps.Select(row => row.Id), .. obstacles.Select(row => row.Id)];
        List<Guid> tasks = [.. steps.Select(row => row.TaskId).Concat(obstacles.Select(row => row.TaskId)).OfType<Guid>()];
        return await db.ChecklistItems.Where(row => row.TrackId == trackId && (subjects.Contains(row.SubjectId) || tasks.Contains(row.Id))).Select(row => row.Id).ToListAsync(cancellationToken);
    }
}
