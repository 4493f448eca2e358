using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment.Rules;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>Decides the selection: the only way to become accepted, reserve or not accepted (REKR-06).</summary>
public sealed class SelectionCommands(Transactions transactions, ParticipantHands hands, ParticipantMilestones milestones, TimeProvider clock)
{
    /// <summary>
    /// Records what the parties decided about a candidate and moves her there. To be accepted she must pass gate P1, and take part in no other track of the
    /// same controller. One transaction (D2).
    /// </summary>
    /// <returns>The result's id, or everything that stands in the way.</returns>
    /// <exception cref="AccessDeniedException">The candidate does not exist, or is not the actor's.</exception>
    public Task<Decision<Guid>> DecideAsync(Actor actor, SelectionDecision decision, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await hands.TakeAsync(unit, actor, decision.ParticipantId, AccessAction.ChangeParticipants, token);
                var refusals = await CheckAsync(hand, decision, token);
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var participant = hand.Participant;
                participant.TrackEmployerId = decision.TrackEmployerId ?? participant.TrackEmployerId;
                await milestones.MoveAsync(hand, StatusOf(decision.Outcome), decision.DecidedOn, token);
                var result = new SelectionResult
                {
                    Id = Guid.CreateVersion7(),
                    TrackId = participant.TrackId,
                    ParticipantId = participant.Id,
                    Round = 1 + await unit.Db.SelectionResults.CountAsync(row => row.ParticipantId == participant.Id, token),
                    Outcome = decision.Outcome,
                    DecidedBy = [.. decision.DecidedBy.Distinct()],
                    CriteriaMet = [.. decision.CriteriaMet.Distinct(StringComparer.Ordinal)],
                    DecidedOn = decision.DecidedOn,
                    CreatedAt = clock.GetUtcNow(),
                    CreatedBy = actor.UserId,
                };
                unit.Db.SelectionResults.Add(result);
                ParticipantAudit.Changed(hand, AuditAction.SelectionDecided, clock.GetUtcNow(), ("outcome", decision.Outcome.Code()));
                return Decision<Guid>.Accept(result.Id);
            },
            cancellationToken);

    private static ParticipantStatus StatusOf(SelectionOutcome outcome) => outcome switch
    {
        SelectionOutcome.Accepted => ParticipantStatus.Accepted,
        SelectionOutcome.Reserve => ParticipantStatus.Reserve,
        SelectionOutcome.NotAccepted => ParticipantStatus.NotAccepted,
        _ => ParticipantStatus.Declined,
    };

    private async Task<IReadOnlyList<Refusal>> CheckAsync(ParticipantInHand hand, SelectionDecision decision, CancellationToken cancellationToken)
    {
        var plan = await hand.Db.RecruitmentPlans.SingleOrDefaultAsync(row => row.TrackId == hand.Participant.TrackId, cancellationToken);
        var employerBelongs = decision.TrackEmployerId is not { } part || await hand.Db.TrackEmployers.StillIn(hand.Participant.TrackId).AnyAsync(row => row.Id == part, cancellationToken);
        var refusals = new List<Refusal>(Refusals.Among(
            TrackIsUnderway.Check(hand.Track.Track),
            StatusFollowsThePath.Check(hand.Participant.Status, StatusOf(decision.Outcome)),
            HappenedOnOrBeforeToday.Check("beslutad", decision.DecidedOn, hands.Today),
            PlannedPartiesDecide.Check(decision.DecidedBy, plan, decision.Outcome),
            CriteriaMetAreThoseOfThePlan.Check(decision.CriteriaMet, plan?.Criteria ?? [], decision.Outcome),
            employerBelongs ? null : new Refusal { Rule = nameof(ActivityMeetsEmployersOfTheTrack), Field = "arbetsgivare" }));
        if (decision.Outcome is SelectionOutcome.Accepted)
        {
            refusals.AddRange(await AcceptanceGate.CheckAsync(hand.Db, hand.Participant, decision.DecidedOn, hands.Today, cancellationToken));
            refusals.AddRange(Refusals.Among(await Duplicates.CheckControllerAsync(hand.Db, hand.Participant, cancellationToken)));
        }

        return refusals;
    }
}
