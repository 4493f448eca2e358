using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Rules;
using Jobbspar.Workflows.Checklists.Versions;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Recruitment.Rules;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>
/// Takes recruitment up again while a track is carried out: too few came, or somebody who left is replaced (DOMAIN 3.8). What was done for those who
/// came first is asked for once more. The track stays in its phase, its gates stay open, and those who are under way go on.
/// What was not done of it when the track goes on to its closure is asked for no longer: nobody can be taken in any more.
/// </summary>
public sealed class IntakeCommands(TrackWork work, TaskReopening reopening, ChecklistCatalogue catalogue, WorkingDayCalendar calendar, TimeProvider clock)
{
    /// <summary>What an intake asks for: one list, activities, the employers' part, what acceptance rests on, the selection, and what those who were not accepted are told.</summary>
    internal static readonly IReadOnlyList<string> Items = ["REKR-01", "REKR-02", "REKR-03", "REKR-06", "REKR-11", "REKR-12", "REKR-13", "REKR-14", "REKR-15"];

    /// <summary>Opens the finished tasks of recruitment again, each with as many working days as it had when recruitment began.</summary>
    /// <param name="actor">Coordinator.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="reason">Why, at most 1 000 characters; it stands with each task.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The tasks that were opened.</returns>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<IReadOnlyList<Guid>>> TakeUpAsync(Actor actor, Guid trackId, string? reason, CancellationToken cancellationToken) =>
        work.RunAsync(
            actor,
            trackId,
            AccessAction.RaiseItem,
            async (hand, today, token) =>
            {
                // Of what was asked more than once, the latest stands for all: where that one is still open, nothing is opened beside it.
                var done = await hand.Db.ChecklistItems
                    .Where(row => row.TrackId == trackId && Items.Contains(row.ItemCode) && row.Status == ChecklistStatus.Done)
                    .Where(row => !hand.Db.ChecklistItems.Any(later => later.TrackId == trackId && later.ItemCode == row.ItemCode && later.SubjectId == row.SubjectId && later.Occurrence > row.Occurrence))
                    .Where(row => row.SubjectId == trackId || hand.Db.TrackEmployers.Any(part => part.Id == row.SubjectId && part.Status != TrackEmployerStatus.Withdrawn))
                    .OrderBy(row => row.ItemCode)
                    .ToListAsync(token);
                var refusals = Refusals.Among(
                    IntakeIsTakenUpDuringImplementation.Check(hand.Track.Status),
                    hand.Track.Status is TrackStatus.Implementation ? IntakeIsTakenUpOnce.Check(done.Count) : null,
                    TextIsWritten.Check("skäl", reason, LongestReason));
                if (refusals.Count > 0)
                {
                    return Decision<IReadOnlyList<Guid>>.Refuse(refusals);
                }

                var why = reason!.Trim();
                var now = clock.GetUtcNow();
                hand.Db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.IntakeTakenUp, trackId, now, ("reason", why)));
                foreach (var task in done)
                {
                    task.DueOn = calendar.AddWorkingDays(today, Math.Max(1, catalogue[task.ItemCode].Due.WorkingDays));
                    await reopening.ReopenAsync(hand, task, why, token);
                    hand.Db.AuditEvents.Add(AuditEntry.OfTask(actor, AuditAction.TaskSentBack, task, now, ("reason", why)));
                }

                return Decision<IReadOnlyList<Guid>>.Accept([.. done.Select(task => task.Id)]);
            },
            cancellationToken);

    private const int LongestReason = 1_000;
}
