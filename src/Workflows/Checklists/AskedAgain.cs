using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists;

/// <summary>
/// Opens an item once more, to be done on a later day, when it has been done: that participants are registered at Arbetsförmedlingen is checked again when they
/// start (REKR-11), and a new round that was put off is taken up again on the day that was given, also when the track has closed (AVSL-06).
/// </summary>
/// <remarks>The item is done and its workflow has gone on: like a task that was reopened, the new one waits at no bookmark (docs/adr/0003). It holds no gate.</remarks>
public sealed class AskedAgain(ReminderPlan reminders, TimeProvider clock)
{
    private const string Registered = "REKR-11";
    private const string NewRound = "AVSL-06";

    private static readonly DueRule AtStart = new(DueAnchor.PlannedStart, 0);

    /// <summary>Follows a task that was just done, in the transaction of whoever did it.</summary>
    internal async Task FollowAsync(TrackInHand hand, ChecklistItem done, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (done.Status is not ChecklistStatus.Done || When(hand.Track, done, SwedishTime.DateOf(now)) is not { } dueOn)
        {
            return;
        }

        var later = hand.Db.ChecklistItems.Where(row => row.TrackId == done.TrackId && row.ItemCode == done.ItemCode && row.SubjectId == done.SubjectId && row.Occurrence > done.Occurrence);
        if (await later.AnyAsync(cancellationToken))
        {
            return;
        }

        var again = new ChecklistItem
        {
            Id = Guid.CreateVersion7(now),
            TrackId = done.TrackId,
            ItemCode = done.ItemCode,
            Phase = done.Phase,
            SubjectId = done.SubjectId,
            Occurrence = done.Occurrence + 1,
            Status = ChecklistStatus.NotStarted,
            DueOn = dueOn,
            DueRule = done.ItemCode is Registered ? AtStart.ToString() : null,
            ResponsibleRole = done.ResponsibleRole,
            ReminderPolicy = done.ReminderPolicy,
            BookmarkId = Guid.CreateVersion7(now),
            ActivityId = done.ActivityId,
            OpenedAt = now,
        };
        hand.Db.ChecklistItems.Add(again);
        await reminders.PromiseAsync(hand.Db, again, cancellationToken);
    }

    private static DateOnly? When(Track track, ChecklistItem done, DateOnly today) => done.ItemCode switch
    {
        Registered when done.SubjectId == track.Id && done.Occurrence == 1 && track.PlannedStart > today => track.PlannedStart,
        NewRound when EvidenceValues.FromJson(done.Evidence) is var values && values.Choice("beslut") is "SENARE" => values.Date("tasUppIgen"),
        _ => null,
    };
}
