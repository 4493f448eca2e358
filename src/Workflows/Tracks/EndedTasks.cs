using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>
/// Tasks that end because nobody asks for them any more. Collected first: when a phase is left, those of sixty participants end in one burst
/// and are read by one statement per track.
/// </summary>
internal sealed class EndedTasks(JobbsparDbContext db, ReminderPlan reminders, TimeProvider clock)
{
    private readonly List<(Track Track, Func<ChecklistItem, bool> Which, Actor Actor)> collected = [];

    /// <summary>Open tasks of a track are to end.</summary>
    public void Add(Track track, Func<ChecklistItem, bool> which, Actor actor) => collected.Add((track, which, actor));

    /// <summary>Ends what was collected.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (collected.Count == 0)
        {
            return;
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var group in collected.GroupBy(entry => entry.Track.Id))
        {
            var open = await db.ChecklistItems.Where(item => item.TrackId == group.Key).StillOpen().ToListAsync(cancellationToken);
            var now = clock.GetUtcNow();
            var ended = new List<Guid>();
            foreach (var item in open)
            {
                if (group.FirstOrDefault(entry => entry.Which(item)) is { Actor: { } actor })
                {
                    item.Status = ChecklistStatus.NotApplicable;
                    item.CompletedAt = now;
                    db.AuditEvents.Add(AuditEntry.OfTask(actor, AuditAction.TaskEnded, item, now));
                    ended.Add(item.Id);
                }
            }

            await reminders.RecallAsync(db, ended, cancellationToken);
        }

        collected.Clear();
    }
}
