using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Gaps.Bridges;
using Jobbspar.Workflows.Gaps.Rules;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gaps;

/// <summary>
/// What people do about gaps. Nobody closes one by hand: it closes by itself when what is missing comes. Each method is one
/// transaction (D2) and throws <see cref="AccessDeniedException"/> where the gap does not exist or is not the actor's.
/// </summary>
public sealed class GapCommands(Transactions transactions, AccessRights access, TimeProvider clock)
{
    /// <summary>Says why there is a gap, what is done and who sees to it.</summary>
    public Task<Decision<Guid>> StateAsync(Actor actor, GapStatement statement, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, gap) = await TakeAsync(unit, actor, statement.GapId, token);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track),
                    GapIsOpen.Check(gap),
                    GapWasNotChangedMeanwhile.Check(gap, statement.Version),
                    OwnerIsAFunction.Check(statement.Owner));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                access.Demand(actor, AccessAction.ChangeGaps, hand.Scope);
                (gap.Cause, gap.CauseIsStated, gap.Measure) = (statement.Cause, statement.Cause is not GapCause.Unknown, statement.Measure);
                gap.Owner = string.IsNullOrWhiteSpace(statement.Owner) ? null : statement.Owner.Trim();
                Audit(hand, AuditAction.GapStated, gap);
                return Decision<Guid>.Accept(gap.Id);
            },
            cancellationToken);

    /// <summary>Puts an intervention of the catalogue into the participant's chain, planned, and takes its place where it has places. The gap closes where that covers it.</summary>
    /// <returns>The new step's id.</returns>
    public Task<Decision<Guid>> BridgeAsync(Actor actor, Guid gapId, Guid catalogueItemId, Guid? startId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, gap) = await TakeAsync(unit, actor, gapId, token);
                var refusals = Refusals.Among(TrackIsUnderway.Check(hand.Track), GapIsOpen.Check(gap), OnlyUncoveredTimeIsBridged.Check(gap));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                access.Demand(actor, AccessAction.ChangeGaps, hand.Scope);
                var today = SwedishTime.Today(clock);
                var calendar = (await CalendarBook.ReadAsync(unit.Db, token)).WorkingDays(hand.Track.LeadOrganisationId);
                var bridge = (await BridgeSearch.FindAsync(unit.Db, gap, calendar, today, token)).FirstOrDefault(one => one.CatalogueItemId == catalogueItemId && one.StartId == startId);
                if (BridgeCanStillBeHad.Check(bridge is not null && await TakePlaceAsync(unit.Db, startId, token)) is { } gone)
                {
                    return Decision<Guid>.Refuse(gone);
                }

                var participant = await unit.Db.Participants.SingleAsync(row => row.Id == gap.ParticipantId, token);
                var step = Step(participant, bridge!);
                unit.Db.ParticipantInterventions.Add(step);

                // A chain that was changed is to be decided anew, and the participant to be told.
                (participant.ChainDecidedOn, participant.ChainInformedOn) = (null, null);
                gap.Measure = GapMeasure.Bridge;
                Audit(hand, AuditAction.GapBridged, gap);
                return Decision<Guid>.Accept(step.Id);
            },
            cancellationToken);

    private static ParticipantIntervention Step(Participant participant, Bridge bridge) => new()
    {
        Id = Guid.CreateVersion7(),
        TrackId = participant.TrackId,
        ParticipantId = participant.Id,
        CatalogueItemId = bridge.CatalogueItemId,
        Type = bridge.Type,
        Title = bridge.Name,
        Occupying = true,
        PlannedStart = bridge.From,
        PlannedEnd = bridge.To,
        HoursPerWeek = bridge.HoursPerWeek,
        Status = ParticipantInterventionStatus.Planned,
        ChangeReason = ChainChangeReason.Other,
        TrackEmployerId = participant.TrackEmployerId,
    };

    /// <summary>One guarded statement: two coordinators never both take the last place.</summary>
    private static async Task<bool> TakePlaceAsync(JobbsparDbContext db, Guid? startId, CancellationToken cancellationToken) =>
        startId is null
        || await db.CatalogueStarts
            .Where(start => start.Id == startId && (start.Places == null || start.Taken < start.Places))
            .ExecuteUpdateAsync(set => set.SetProperty(start => start.Taken, start => start.Taken + 1), cancellationToken) == 1;

    private async Task<(TrackInHand Hand, Gap Gap)> TakeAsync(UnitOfWork unit, Actor actor, Guid gapId, CancellationToken cancellationToken)
    {
        var trackId = await unit.Db.Gaps.Where(row => row.Id == gapId).Select(row => (Guid?)row.TrackId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new AccessDeniedException(nameof(AccessAction.ChangeGaps));
        var hand = await TrackInHand.TakeAsync(unit, actor, trackId, AccessAction.ChangeGaps, SwedishTime.Today(clock), cancellationToken);
        access.DemandInSomeState(actor, AccessAction.ChangeGaps, hand.Scope);
        return (hand, await unit.Db.Gaps.SingleAsync(row => row.Id == gapId, cancellationToken));
    }

    private void Audit(TrackInHand hand, string action, Gap gap) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, action, hand.Track.Id, clock.GetUtcNow(), ("gap", gap.Kind.Code()), ("measure", gap.Measure?.Code() ?? "")));
}
