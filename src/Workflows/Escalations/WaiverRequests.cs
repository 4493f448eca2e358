using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Rules;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Escalations.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>
/// Asks the steering group to waive what only it can waive (DOMAIN 3.8: PLAN-19). The question stands in its queue as any other; a decision of
/// the kind UNDANTAG_SPARR waives the task.
/// </summary>
public sealed class WaiverRequests(Transactions transactions, AccessRights access, ChecklistCatalogue catalogue, EscalationLadder ladder, TimeProvider clock)
{
    private const int LongestReason = 1000;

    /// <summary>The coordinator asks, with her reason.</summary>
    /// <returns>The escalation's id.</returns>
    /// <exception cref="AccessDeniedException">The task does not exist, or the actor may not do this.</exception>
    public async Task<Decision<Guid>> AskAsync(Actor actor, TaskChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var drawn = await ladder.FindAsync(cancellationToken);
        return await transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeAsync(unit, actor, change.TaskId, token);
                access.Demand(actor, AccessAction.ViewTask, hand.Scope);
                access.DemandInSomeState(actor, AccessAction.WaiveTask, hand.Scope);
                var item = catalogue[hand.Item.ItemCode];
                var refusals = Refusals.Among(
                    TaskIsCompletedOnlyOnce.Check(hand.Item, actor.DisplayName),
                    TaskWasNotChangedMeanwhile.Check(hand.Item, change.Version),
                    TrackIsUnderway.Check(hand.Track.Track),
                    OnlyWaivableTasksAreWaived.Check(hand.Item),
                    SteeringGroupIsAskedOnlyForWhatItWaives.Check(item),
                    WaiverIsAskedForOnce.Check(await OpenAsync(unit.Db, hand.Item.Id, token)),
                    LadderIsPublished.Check(drawn),
                    TextFits.Check("skal", change.Reason, LongestReason));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                access.Demand(actor, AccessAction.WaiveTask, hand.Scope);
                access.Demand(actor, AccessAction.RaiseEscalation, hand.Track.Scope);
                var names = await SubjectNames.OfTrackAsync(unit.Db, hand.Item.TrackId, token);
                var question = DomainTexts.WaiverQuestion(item.TitleIn(CultureInfo.CurrentUICulture), names.GetValueOrDefault(hand.Item.SubjectId, ""), change.Reason!.Trim());
                var raised = await ladder.RaiseAsync(hand.Track, drawn!, EscalationCause.Question, question with { WaiverOf = hand.Item.Id }, facts: null, token);
                return Decision<Guid>.Accept(raised.Id);
            },
            cancellationToken);
    }

    /// <summary>The question in which a task's waiver is asked for, while it is open; null where nobody has asked.</summary>
    internal static Task<Guid?> OpenAsync(JobbsparDbContext db, Guid taskId, CancellationToken cancellationToken) =>
        db.Escalations.Where(row => row.WaiverOfId == taskId && row.EndedAt == null).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<TaskInHand> TakeAsync(UnitOfWork unit, Actor actor, Guid taskId, CancellationToken cancellationToken)
    {
        var trackId = await unit.Db.ChecklistItems.Where(row => row.Id == taskId).Select(row => (Guid?)row.TrackId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new AccessDeniedException(nameof(AccessAction.WaiveTask));
        var track = await TrackInHand.TakeAsync(unit, actor, trackId, AccessAction.WaiveTask, SwedishTime.Today(clock), cancellationToken);
        return new TaskInHand { Track = track, Item = await unit.Db.ChecklistItems.SingleAsync(row => row.Id == taskId, cancellationToken) };
    }
}
