using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Closure;

/// <summary>
/// Ends the workflow of a participant who has been closed: AVSL-01 and what her outcome rests on open where they have not, and are completed by
/// the closure, which was judged by the same conditions (<see cref="ClosureEvidence"/>). What follows a closure stays open.
/// </summary>
public sealed class ClosureTasks(ParticipantSteps steps, ClosureRegister register, TaskFinish finish, ChecklistCatalogue catalogue, EvidenceRules rules, EvidenceOfTrack around)
{
    private const string Closed = "AVSL-01";
    private const string Dropout = "GENO-16";

    /// <summary>Tells the participant's workflow towards which outcome her closure is prepared: what it rests on opens. Nothing happens where she has none.</summary>
    internal async Task PrepareAsync(TrackInHand hand, ClosurePlan plan, CancellationToken cancellationToken)
    {
        await hand.Db.SaveChangesAsync(cancellationToken);
        await steps.PrepareClosureAsync(hand, plan.ParticipantId, plan.ExpectedOutcome.Code(), cancellationToken);
    }

    /// <summary>Tells the participant's workflow that she is closed; nothing happens where she has none.</summary>
    internal async Task EndAsync(TrackInHand hand, ParticipantClosure closure, CancellationToken cancellationToken)
    {
        var outcome = closure.Outcome.Code();
        await hand.Db.SaveChangesAsync(cancellationToken);
        await steps.PrepareClosureAsync(hand, closure.ParticipantId, outcome, cancellationToken);
        string?[] items = [closure.Outcome is ClosureOutcome.Dropout ? Dropout : null, ParticipantIsClosedWithItsOutcome.RestsOn(outcome), Closed];
        foreach (var code in items.OfType<string>())
        {
            await hand.Db.SaveChangesAsync(cancellationToken);
            var task = await hand.Db.ChecklistItems.StillOpen().Where(row => row.SubjectId == closure.ParticipantId && row.ItemCode == code).OrderBy(row => row.Occurrence).FirstOrDefaultAsync(cancellationToken);
            if (task is not null && await register.FindAsync(hand.Db, new EvidenceQuestion(code, hand.Track.Id, closure.ParticipantId), cancellationToken) is { } supplied)
            {
                var evidence = supplied.Over(EvidenceJson.Read(task.Evidence));
                task.Evidence = EvidenceJson.Write(evidence);

                // Whether somebody takes her place may be decided later: until it is, the task stands with what is known.
                if (code is Dropout && rules.Check(catalogue[code], new EvidenceValues(evidence), await around.AroundAsync(hand.Db, hand.Track, closure.ParticipantId, SwedishTime.DateOf(closure.RegisteredAt), cancellationToken)).Count > 0)
                {
                    continue;
                }

                await finish.FinishAsync(hand, task, ChecklistStatus.Done, reason: null, AuditAction.TaskCompleted, cancellationToken);
            }
        }
    }

    /// <summary>Tasks of hers that are open, by their items: what a closure asks to have been prepared.</summary>
    internal static Task<List<string>> OpenAsync(TrackInHand hand, Guid participantId, CancellationToken cancellationToken) =>
        hand.Db.ChecklistItems.StillOpen().Where(row => row.SubjectId == participantId).Select(row => row.ItemCode).Distinct().ToListAsync(cancellationToken);
}
