using System.Text.Json;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Closure;

/// <summary>
/// Reads what the pages of closing show, in a constant number of statements. All throw <see cref="AccessDeniedException"/> where there is no such
/// thing for the actor.
/// </summary>
public sealed class ClosureQueries(Transactions transactions, TrackHeads heads, ParticipantAccess viewers, TrackFiguresOfTrack figures, SubsidyRules rules, ParticipantLooks looks, TimeProvider clock)
{
    private static readonly Dictionary<EvaluationQuestion, string> NoAnswers = [];

    /// <summary>The closing of a track.</summary>
    public async Task<TrackClosingPage> TrackAsync(Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var page = await transactions.ReadAsync((db, token) => TrackAsync(db, actor, trackId, token), cancellationToken);
        await looks.ListAsync(actor, trackId, page.Participants.Select(row => row.Participant), cancellationToken);
        return page;
    }

    /// <summary>The summary of a track.</summary>
    public Task<TrackSummaryPage> SummaryAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync((db, token) => SummaryAsync(db, actor, trackId, token), cancellationToken);

    /// <summary>The evaluation of a track alone: nobody is looked at.</summary>
    public Task<TrackEvaluation> EvaluationAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                await heads.ReadAsync(db, actor, trackId, AccessAction.ViewFollowUps, token);
                return new TrackEvaluation(
                    await db.Evaluations.SingleOrDefaultAsync(row => row.TrackId == trackId, token),
                    await db.EvaluationAnswers.Where(row => row.TrackId == trackId).ToDictionaryAsync(row => row.Question, row => row.Answer, token));
            },
            cancellationToken);

    /// <summary>The closing of a participant.</summary>
    public async Task<ParticipantClosingPage> ParticipantAsync(Actor actor, Guid trackId, Guid participantId, CancellationToken cancellationToken)
    {
        var page = await transactions.ReadAsync((db, token) => ParticipantAsync(db, actor, trackId, participantId, token), cancellationToken);
        await looks.OneAsync(actor, participantId, cancellationToken);
        return page;
    }

    private async Task<TrackClosingPage> TrackAsync(JobbsparDbContext db, Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewFollowUps, cancellationToken);
        var people = await ParticipantNames.OfTrackAsync(db, await viewers.ViewerAsync(db, actor, trackId, cancellationToken), trackId, cancellationToken);
        var rows = await (
            from participant in db.Participants
            where participant.TrackId == trackId
                && (participant.Status == ParticipantStatus.Accepted || participant.Status == ParticipantStatus.Active || participant.Status == ParticipantStatus.Paused || participant.Status == ParticipantStatus.Closed)
            join closure in db.ParticipantClosures on participant.Id equals closure.ParticipantId into closures
            from closure in closures.DefaultIfEmpty()
            join plan in db.ClosurePlans on participant.Id equals plan.ParticipantId into plans
            from plan in plans.DefaultIfEmpty()
            select new
            {
                participant.Id,
                participant.Status,
                participant.PlannedEnd,
                Outcome = closure == null ? null : (ClosureOutcome?)closure.Outcome,
                ClosedOn = closure == null ? null : (DateOnly?)closure.ClosedOn,
                Expected = plan == null ? null : (ClosureOutcome?)plan.ExpectedOutcome,
            }).ToListAsync(cancellationToken);
        return new TrackClosingPage
        {
            Head = head,
            Participants =
            [
                .. rows
                    .Where(row => people.ContainsKey(row.Id))
                    .Select(row => new ClosingRow { Participant = people[row.Id], Status = row.Status, PlannedEnd = row.PlannedEnd, Outcome = row.Outcome, ClosedOn = row.ClosedOn, Expected = row.Expected })
                    .OrderBy(row => row.Outcome is null ? 0 : 1).ThenBy(row => row.PlannedEnd).ThenBy(row => row.Participant.Number),
            ],
            Open = rows.Count(row => row.Outcome is null),
            Figures = await figures.ReadAsync(db, trackId, cancellationToken),
            FixedOn = await db.TrackSummaries.Where(row => row.TrackId == trackId).Select(row => (DateOnly?)row.FixedOn).SingleOrDefaultAsync(cancellationToken),
            Evaluation = await db.Evaluations.SingleOrDefaultAsync(row => row.TrackId == trackId, cancellationToken),
            Answers = await db.EvaluationAnswers.Where(row => row.TrackId == trackId).ToDictionaryAsync(row => row.Question, row => row.Answer, cancellationToken),
            NewRound = await RoundDecisions.OfTrackAsync(db, trackId, cancellationToken),
            Willing = await RoundCarryOver.CandidatesOf(db, trackId).CountAsync(cancellationToken),
            Hirings = await HiringsAsync(db, trackId, people, cancellationToken),
            PlacesPlanned = await db.Tracks.Where(row => row.Id == trackId).Select(row => row.PlacesPlanned).SingleAsync(cancellationToken),
        };
    }

    private async Task<TrackSummaryPage> SummaryAsync(JobbsparDbContext db, Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewSummary, cancellationToken);
        var track = await db.Tracks.SingleAsync(row => row.Id == trackId, cancellationToken);
        var stored = await db.TrackSummaries.SingleOrDefaultAsync(row => row.TrackId == trackId, cancellationToken);
        var isEvaluated = await db.Evaluations.AnyAsync(row => row.TrackId == trackId && row.CompletedOn != null, cancellationToken);
        var willing = await RoundCarryOver.CandidatesOf(db, trackId).CountAsync(cancellationToken);
        return new TrackSummaryPage
        {
            Head = head,
            PlannedStart = track.PlannedStart,
            PlannedEnd = track.PlannedEnd,
            Round = track.Round,
            Figures = stored is null
                ? await figures.ReadAsync(db, trackId, cancellationToken)
                : JsonSerializer.Deserialize<TrackFigures>(stored.Figures, JsonSerializerOptions.Web) ?? throw new JsonException($"The summary of track {trackId} is empty."),
            FixedOn = stored?.FixedOn,
            Answers = isEvaluated ? await db.EvaluationAnswers.Where(row => row.TrackId == trackId).ToDictionaryAsync(row => row.Question, row => row.Answer, cancellationToken) : NoAnswers,
            NewRound = await RoundDecisions.OfTrackAsync(db, trackId, cancellationToken),
            Willing = willing is > 0 and < SmallCells.Smallest ? null : willing,
            PlacesPlanned = track.PlacesPlanned,
        };
    }

    private async Task<ParticipantClosingPage> ParticipantAsync(JobbsparDbContext db, Actor actor, Guid trackId, Guid participantId, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewFollowUps, cancellationToken);
        var people = await ParticipantNames.OfTrackAsync(db, await viewers.ViewerAsync(db, actor, trackId, cancellationToken), trackId, cancellationToken);
        var participant = await db.Participants.SingleOrDefaultAsync(row => row.Id == participantId && row.TrackId == trackId, cancellationToken)
            ?? throw new AccessDeniedException(nameof(AccessAction.ViewFollowUps));
        var employment = await db.Employments.SingleOrDefaultAsync(row => row.ParticipantId == participantId, cancellationToken);
        var subsidy = await db.WageSubsidies.SingleOrDefaultAsync(row => db.Employments.Any(known => known.Id == row.EmploymentId && known.ParticipantId == participantId), cancellationToken);
        var steps = await db.ParticipantInterventions.Where(row => row.ParticipantId == participantId).OrderBy(row => row.PlannedStart).ToListAsync(cancellationToken);
        var employers = await SubjectNames.OfTrackAsync(db, trackId, cancellationToken);
        return new ParticipantClosingPage
        {
            Head = head,
            Participant = people.GetValueOrDefault(participantId) ?? throw new AccessDeniedException(nameof(AccessAction.ViewFollowUps)),
            Status = participant.Status,
            PlannedEnd = participant.PlannedEnd,
            Plan = await db.ClosurePlans.SingleOrDefaultAsync(row => row.ParticipantId == participantId, cancellationToken),
            Employment = employment,
            Subsidy = subsidy,
            Warnings = employment is null ? [] : SubsidyWarnings.Of(employment, subsidy, rules, SwedishTime.Today(clock)),
            Studies = await db.StudyContinuations.SingleOrDefaultAsync(row => row.ParticipantId == participantId, cancellationToken),
            Certificates = await db.Certificates.Where(row => row.ParticipantId == participantId).OrderBy(row => row.Id).ToListAsync(cancellationToken),
            Closure = await db.ParticipantClosures.SingleOrDefaultAsync(row => row.ParticipantId == participantId, cancellationToken),
            Employers = [.. employers.OrderBy(pair => pair.Value, StringComparer.CurrentCulture)],
            StepsLeft = [.. steps.Where(IsLeft).Select(step => step.Title)],
            StudiesUnderWay = steps.Exists(step => step.Status is ParticipantInterventionStatus.Ongoing or ParticipantInterventionStatus.Paused && ClosureCommands.AdultEducation.Contains(step.Type)),
        };
    }

    private static bool IsLeft(ParticipantIntervention step) => step.Status is ParticipantInterventionStatus.Planned
        or ParticipantInterventionStatus.Applied
        or ParticipantInterventionStatus.Confirmed
        or ParticipantInterventionStatus.Ongoing
        or ParticipantInterventionStatus.Paused;

    private static async Task<IReadOnlyList<HiringRow>> HiringsAsync(JobbsparDbContext db, Guid trackId, IReadOnlyDictionary<Guid, ParticipantName> people, CancellationToken cancellationToken)
    {
        var rows = await (
            from contact in db.PostHireContacts
            join employment in db.Employments on contact.EmploymentId equals employment.Id
            where contact.TrackId == trackId
            select new
            {
                Contact = contact,
                employment.ParticipantId,
                Employer = employment.EmployerName
                    ?? db.TrackEmployers.Where(part => part.Id == employment.TrackEmployerId)
                        .Join(db.Organisations, part => part.OrganisationId, organisation => organisation.Id, (_, organisation) => organisation.Name)
                        .FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return [.. rows.Where(row => people.ContainsKey(row.ParticipantId)).Select(row => new HiringRow(row.Contact, people[row.ParticipantId], row.Employer ?? "")).OrderBy(row => row.Contact.HeldOn is null ? 0 : 1).ThenBy(row => row.Contact.DueOn)];
    }
}
