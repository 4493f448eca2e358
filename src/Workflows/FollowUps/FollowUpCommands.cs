using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>
/// Registers follow-ups and assessments. Each method is one transaction (D2). All throw <see cref="AccessDeniedException"/> where the track does
/// not exist, or the actor may not do this in it.
/// </summary>
public sealed class FollowUpCommands(TrackWork work, ParticipantSteps steps, TimeProvider clock)
{
    private const int LongestAction = 200;
    private const int LongestReason = 500;

    /// <summary>Registers a follow-up of a participant.</summary>
    /// <returns>Its id.</returns>
    public Task<Decision<Guid>> RegisterAsync(Actor actor, Guid trackId, ParticipantFollowUp given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.RegisterFollowUp,
            async (hand, today, token) =>
            {
                var participant = await SeenParticipants.FindAsync(hand, given.ParticipantId, token);
                IReadOnlyList<Refusal> refusals =
                [
                    .. Refusals.Among(ParticipantTakesPart.Check(participant), FactHasHappened.Check("holls", given.HeldOn, today)),
                    .. ParticipantFollowUpAnswersTheThreeQuestions.Check(given),
                    .. Refusals.Among(
                        AnswerIsGiven.Check("nastaStegKant", given.NextStepKnown is not null),
                        AnswerIsGiven.Check("avhoppsrisk", given.DropoutRisk is not null),
                        HighDropoutRiskHasAnAction.Check(given),
                        LinesAreFewAndShort.Check("atgarder", given.Actions, LongestAction),
                        NextFollowUpComesAfterThisOne.Check(given.HeldOn, given.NextOn)),
                ];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var row = new FollowUp
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    TrackId = trackId,
                    Subject = FollowUpSubject.Participant,
                    ParticipantId = given.ParticipantId,
                    HeldOn = given.HeldOn!.Value,
                    NextOn = given.NextOn,
                    Progression = given.Progression,
                    PlanFollowed = given.PlanFollowed,
                    InterventionsGiven = given.InterventionsGiven,
                    NextStepKnown = given.NextStepKnown,
                    DropoutRisk = given.DropoutRisk,
                    Actions = given.Actions,
                    RegisteredBy = actor.UserId,
                    RegisteredAt = clock.GetUtcNow(),
                };
                hand.Db.FollowUps.Add(row);
                Audit(hand, AuditAction.ParticipantFollowedUp, ("participant", given.ParticipantId));
                if (given.DropoutRisk is DropoutRisk.High)
                {
                    await steps.WarnOfDropoutAsync(hand, given.ParticipantId, string.Join(' ', given.Actions), token);
                }

                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);
    }

    /// <summary>Registers a follow-up of an employer.</summary>
    /// <returns>Its id.</returns>
    public Task<Decision<Guid>> RegisterAsync(Actor actor, Guid trackId, EmployerFollowUp given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.RegisterFollowUp,
            async (hand, today, token) =>
            {
                var takesPart = await hand.Db.TrackEmployers.AnyAsync(row => row.Id == given.TrackEmployerId && row.TrackId == trackId, token);
                var refusals = Refusals.Among(
                    EmployerTakesPart.Check(takesPart),
                    FactHasHappened.Check("holls", given.HeldOn, today),
                    EmployerIntendsAWholeNumber.Check(given.IntendsToEmploy),
                    AnswerIsGiven.Check("handledning", given.SupervisionWorks is not null),
                    CompetenceMatchIsOneToFive.Check(given.CompetenceMatch),
                    AnswerIsGiven.Check("nastaAnkomst", given.NextArrivalKnown is not null),
                    LinesAreFewAndShort.Check("atgarder", given.Actions, LongestAction),
                    NextFollowUpComesAfterThisOne.Check(given.HeldOn, given.NextOn));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var row = new FollowUp
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    TrackId = trackId,
                    Subject = FollowUpSubject.Employer,
                    TrackEmployerId = given.TrackEmployerId,
                    HeldOn = given.HeldOn!.Value,
                    NextOn = given.NextOn,
                    IntendsToEmploy = given.IntendsToEmploy,
                    SupervisionWorks = given.SupervisionWorks,
                    CompetenceMatch = given.CompetenceMatch,
                    NextArrivalKnown = given.NextArrivalKnown,
                    Obstacles = [.. given.Obstacles.Distinct()],
                    Actions = given.Actions,
                    RegisteredBy = actor.UserId,
                    RegisteredAt = clock.GetUtcNow(),
                };
                hand.Db.FollowUps.Add(row);
                Audit(hand, AuditAction.EmployerFollowedUp, ("subject", given.TrackEmployerId));
                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);
    }

    /// <summary>Registers how far a participant has come towards a learning outcome.</summary>
    /// <returns>The assessment's id.</returns>
    public Task<Decision<Guid>> AssessAsync(Actor actor, Guid trackId, NewAssessment given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.RegisterFollowUp,
            async (hand, today, token) =>
            {
                var participant = await SeenParticipants.FindAsync(hand, given.ParticipantId, token);
                var belongs = given.LearningOutcomeId is { } outcome && await LearningOutcomesOfTrack.Of(hand.Db, trackId).AnyAsync(row => row.Id == outcome, token);
                var latest = await hand.Db.ProgressAssessments
                    .Where(row => row.ParticipantId == given.ParticipantId && row.LearningOutcomeId == given.LearningOutcomeId)
                    .OrderByDescending(row => row.AssessedOn).ThenByDescending(row => row.Id)
                    .FirstOrDefaultAsync(token);
                var refusals = Refusals.Among(
                    ParticipantTakesPart.Check(participant),
                    LearningOutcomeBelongsToTheTrack.Check(belongs),
                    AnswerIsGiven.Check("niva", given.Level is not null),
                    AnswerIsGiven.Check("bedomare", given.Assessor is not null),
                    FactHasHappened.Check("bedomd", given.AssessedOn, today),
                    AssessmentIsTheLatest.Check(latest?.AssessedOn, given.AssessedOn),
                    given.Level is { } level ? StepBackHasAReason.Check(latest?.Level, level, given.Reason) : null,
                    ShortTextIsWritten.CheckOptional("skal", given.Reason, LongestReason));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var row = new ProgressAssessment
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    TrackId = trackId,
                    ParticipantId = given.ParticipantId,
                    LearningOutcomeId = given.LearningOutcomeId!.Value,
                    Level = given.Level!.Value,
                    Assessor = given.Assessor!.Value,
                    AssessedOn = given.AssessedOn!.Value,
                    Reason = string.IsNullOrWhiteSpace(given.Reason) ? null : given.Reason.Trim(),
                    RegisteredBy = actor.UserId,
                    RegisteredAt = clock.GetUtcNow(),
                };
                hand.Db.ProgressAssessments.Add(row);
                Audit(hand, AuditAction.ProgressAssessed, ("participant", given.ParticipantId));
                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);
    }

    private void Audit(TrackInHand hand, string action, (string Name, Guid Id) about) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, action, hand.Track.Id, clock.GetUtcNow(), (about.Name, about.Id.ToString())));
}
