using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gates;

/// <summary>
/// The tasks of a track that its gates are asked by: those of an employer who has withdrawn are asked for no longer. Where nobody else
/// is left they count all the same, for a track without an employer goes nowhere.
/// </summary>
internal static class TasksAtGate
{
    /// <summary>Reads them in one statement.</summary>
    public static Task<List<ChecklistItem>> ReadAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var employers = db.TrackEmployers.Where(part => part.TrackId == trackId);
        return db.ChecklistItems
            .Where(item => item.TrackId == trackId)
            .Where(item => !employers.Any(part => part.Id == item.SubjectId && part.Status == TrackEmployerStatus.Withdrawn)
                || !employers.Any(part => part.Status != TrackEmployerStatus.Withdrawn))
            .ToListAsync(cancellationToken);
    }
}
