using System.Text.Json;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Closure.Rules;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Closure;

/// <summary>Sums a track up, evaluates it and decides about a new round (AVSL-04…06). Each method is one transaction (D2).</summary>
public sealed class TrackClosingCommands(TrackWork work, TrackFiguresOfTrack figures, NewRounds rounds, NewRoundQuestion question, TimeProvider clock)
{
    private const int LongestAnswer = 2000;
    private const int LongestName = 120;

    /// <summary>Fixes the summary: the figures as they are now, kept although persons are later erased. May be fixed anew until the track is closed.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> FixSummaryAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        work.RunAsync(
            actor,
            trackId,
            AccessAction.CloseParticipant,
            async (hand, today, token) =>
            {
                if (EveryParticipantIsClosed.Check(await OpenParticipants.Of(hand.Db, trackId).CountAsync(token)) is { } refusal)
                {
                    return Decision<Guid>.Refuse(refusal);
                }

                var json = JsonSerializer.Serialize(await figures.ReadAsync(hand.Db, trackId, token), JsonSerializerOptions.Web);
                var row = await hand.Db.TrackSummaries.SingleOrDefaultAsync(known => known.TrackId == trackId, token);
                if (row is null)
                {
                    hand.Db.TrackSummaries.Add(new TrackSummary { TrackId = trackId, FixedOn = today, FixedBy = actor.UserId, Figures = json });
                }
                else
                {
                    (row.FixedOn, row.FixedBy, row.Figures) = (today, actor.UserId, json);
                }

                Audit(hand, AuditAction.SummaryFixed);
                return Decision<Guid>.Accept(trackId);
            },
            cancellationToken);

    /// <summary>Keeps the evaluation as far as it has come.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> SaveEvaluationAsync(Actor actor, Guid trackId, EvaluationContent given, CancellationToken cancellationToken) =>
        EvaluateAsync(actor, trackId, given, isComplete: false, cancellationToken);

    /// <summary>Completes the evaluation: every question answered, and at least two parties named.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> CompleteEvaluationAsync(Actor actor, Guid trackId, EvaluationContent given, CancellationToken cancellationToken) =>
        EvaluateAsync(actor, trackId, given, isComplete: true, cancellationToken);

    /// <summary>Decides about a new round. JA starts it: a new track that names this one as its previous round and takes over what was chosen; this one stays as it is.</summary>
    /// <returns>The new track's id for JA, else the decision's.</returns>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> DecideNewRoundAsync(Actor actor, Guid trackId, NewRoundContent given, CancellationToken cancellationToken) =>
        DecideNewRoundAsync(actor, trackId, given, startedTrackId: null, cancellationToken);

    /// <summary>The same, where the round that JA leads to has been started already, as the next one of an imported file has.</summary>
    internal Task<Decision<Guid>> DecideNewRoundAsync(Actor actor, Guid trackId, NewRoundContent given, Guid? startedTrackId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.DecideNewRound,
            async (hand, today, token) =>
            {
                var latest = await RoundDecisions.OfTrackAsync(hand.Db, trackId, token);
                var refusals = Refusals.Among(
                    AnswerIsGiven.Check("nyOmgang", given.Answer is not null),
                    NewRoundIsDecidedOnce.Check(latest),
                    LaterDecisionHasAReviewDate.Check(given.Answer, given.ReviewOn, today),
                    ShortTextIsWritten.CheckOptional("forandringar", given.Changes, LongestAnswer));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var newTrack = given.Answer is NewRoundAnswer.Yes ? startedTrackId : null;
                if (given.Answer is NewRoundAnswer.Yes && newTrack is null)
                {
                    var started = await rounds.StartAsync(hand, given, today, token);
                    if (!started.Accepted)
                    {
                        return started;
                    }

                    newTrack = started.Value;
                }

                var row = Row(hand, given, today, newTrack);
                hand.Db.NewRoundDecisions.Add(row);
                await question.AnsweredAsync(hand.Db, trackId, token);
                hand.Db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.NewRoundDecided, trackId, clock.GetUtcNow(), ("answer", given.Answer!.Value.Code())));
                return Decision<Guid>.Accept(newTrack ?? row.Id);
            },
            cancellationToken);
    }

    private Task<Decision<Guid>> EvaluateAsync(Actor actor, Guid trackId, EvaluationContent given, bool isComplete, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.CloseParticipant,
            async (hand, today, token) =>
            {
                var row = await hand.Db.Evaluations.SingleOrDefaultAsync(known => known.TrackId == trackId, token);
                IReadOnlyList<Refusal> refusals =
                [
                    .. Refusals.Among(
                        RowWasNotChangedMeanwhile.Check(given.Version, row?.Version ?? 0),
                        FactHasHappened.CheckOptional("holls", given.HeldOn, today),
                        LinesAreFewAndShort.Check("deltog", given.TookPart, LongestName)),
                    .. given.Answers.Select(answer => ShortTextIsWritten.CheckOptional(answer.Key.Code(), answer.Value, LongestAnswer)).OfType<Refusal>(),
                    .. isComplete ? EvaluationAnswersEveryQuestion.Check(given.Answers) : [],
                    .. isComplete ? Refusals.Among(EvaluationNamesWhoTookPart.Check(given.TookPart), AnswerIsGiven.Check("holls", given.HeldOn is not null)) : [],
                ];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                if (row is null)
                {
                    row = new Evaluation { TrackId = trackId, ChangedBy = actor.UserId, Version = 1 };
                    hand.Db.Evaluations.Add(row);
                }

                row.HeldOn = given.HeldOn;
                row.TookPart = given.TookPart;
                row.ChangedBy = actor.UserId;
                row.CompletedOn = isComplete ? today : null;
                await AnswerAsync(hand, given, token);
                Audit(hand, isComplete ? AuditAction.TrackEvaluated : AuditAction.EvaluationSaved);
                return Decision<Guid>.Accept(trackId);
            },
            cancellationToken);
    }

    private static async Task AnswerAsync(TrackInHand hand, EvaluationContent given, CancellationToken cancellationToken)
    {
        var known = await hand.Db.EvaluationAnswers.Where(row => row.TrackId == hand.Track.Id).ToListAsync(cancellationToken);
        foreach (var question in Enum.GetValues<EvaluationQuestion>())
        {
            var text = given.Answers.GetValueOrDefault(question)?.Trim() ?? "";
            var row = known.Find(answer => answer.Question == question);
            if (text.Length == 0)
            {
                if (row is not null)
                {
                    hand.Db.EvaluationAnswers.Remove(row);
                }
            }
            else if (row is null)
            {
                hand.Db.EvaluationAnswers.Add(new EvaluationAnswer { TrackId = hand.Track.Id, Question = question, Answer = text });
            }
            else
            {
                row.Answer = text;
            }
        }
    }

    private NewRoundDecision Row(TrackInHand hand, NewRoundContent given, DateOnly today, Guid? newTrack) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        TrackId = hand.Track.Id,
        Answer = given.Answer!.Value,
        DecidedOn = today,
        ReviewOn = given.Answer is NewRoundAnswer.Later ? given.ReviewOn : null,
        Changes = string.IsNullOrWhiteSpace(given.Changes) ? null : given.Changes.Trim(),
        CarriesOver = given.Answer is NewRoundAnswer.Yes ? [.. given.CarryOvers.Distinct()] : [],
        NewTrackId = newTrack,
        RegisteredBy = hand.Actor.UserId,
        RegisteredAt = clock.GetUtcNow(),
    };

    private void Audit(TrackInHand hand, string action) => hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, action, hand.Track.Id, clock.GetUtcNow()));
}
