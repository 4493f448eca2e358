using System.Text.Json;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Closure;

/// <summary>What is registered of how a track ends: its figures (AVSL-04), the evaluation (AVSL-05), the decision on a new round (AVSL-06) and who was hired where (AVSL-07).</summary>
public sealed class TrackClosingRegister(TrackFiguresOfTrack figures) : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["AVSL-04", "AVSL-05", "AVSL-06", "AVSL-07"];

    /// <inheritdoc />
    public Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        return question.ItemCode switch
        {
            "AVSL-04" => FiguresAsync(db, question, cancellationToken),
            "AVSL-05" => EvaluationAsync(db, question, cancellationToken),
            "AVSL-06" => NewRoundAsync(db, question, cancellationToken),
            _ => HiredAsync(db, question, cancellationToken),
        };
    }

    private static SuppliedEvidence Supplied(EvidenceQuestion question) => new("Closure", $"/jobbspar/{question.TrackId}/sammanstallning");

    /// <summary>
    /// Summed once everybody who was accepted has been closed, each with her own AVSL-01, which the rule compares with. The form knows who completed and who
    /// dropped out; where somebody did neither, both are left to be typed.
    /// </summary>
    private async Task<SuppliedEvidence?> FiguresAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var ended = await (
            from closure in db.ParticipantClosures
            join participant in db.Participants on closure.ParticipantId equals participant.Id
            where closure.TrackId == question.TrackId
            select new
            {
                closure.Outcome,
                closure.ClosedOn,
                participant.Gender,
                From = db.ParticipantInterventions.Where(step => step.ParticipantId == participant.Id).Min(step => step.ActualStart) ?? participant.PlannedStart,
            }).ToListAsync(cancellationToken);
        var closed = await db.ChecklistItems.CountAsync(row => row.TrackId == question.TrackId && row.ItemCode == "AVSL-01" && row.Status == ChecklistStatus.Done, cancellationToken);
        if (ended.Count == 0 || ended.Count != closed || await OpenParticipants.Of(db, question.TrackId).AnyAsync(cancellationToken))
        {
            return null;
        }

        var ofTrack = await figures.ReadAsync(db, question.TrackId, cancellationToken);
        var dropouts = ended.Count(row => row.Outcome is ClosureOutcome.Dropout);
        var isTold = !ended.Exists(row => row.Outcome is ClosureOutcome.Other);
        var weeks = ended.Where(row => row.From <= row.ClosedOn).Select(row => (row.ClosedOn.DayNumber - row.From!.Value.DayNumber + 1) / 7.0).ToList();
        return Supplied(question)
            .With("startade", ended.Count)
            .With("fullfoljde", isTold ? ended.Count - dropouts : null)
            .With("hoppadeAv", isTold ? dropouts : null)
            .With("kvinnor", ended.Count(row => row.Gender is Gender.Woman))
            .With("man", ended.Count(row => row.Gender is Gender.Man))
            .With("konEjUppgivet", ended.Count(row => row.Gender is not (Gender.Woman or Gender.Man)))
            .With("anstallda", ended.Count(row => row.Outcome is ClosureOutcome.EmployedInTrack or ClosureOutcome.EmployedElsewhere))
            .With("studerande", ended.Count(row => row.Outcome is ClosureOutcome.Studies))
            .With("veckor", weeks.Count == 0 ? null : Math.Max(1, (int)Math.Round(weeks.Average(), MidpointRounding.AwayFromZero)))
            .With("glappdagar", ofTrack.LostWorkingDays)
            .With("eskaleringar", ofTrack.QuestionsLifted);
    }

    /// <summary>An evaluation that is not finished yet may still be changed, and answers for nothing.</summary>
    private static async Task<SuppliedEvidence?> EvaluationAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        if (await db.Evaluations.SingleOrDefaultAsync(row => row.TrackId == question.TrackId, cancellationToken) is not { CompletedOn: not null } evaluation)
        {
            return null;
        }

        var answers = await db.EvaluationAnswers.Where(row => row.TrackId == question.TrackId).ToDictionaryAsync(row => row.Question, row => row.Answer, cancellationToken);
        return Supplied(question)
            .With("anstallning", answers.GetValueOrDefault(EvaluationQuestion.Employed))
            .With("utbildning", answers.GetValueOrDefault(EvaluationQuestion.Education))
            .With("faserna", answers.GetValueOrDefault(EvaluationQuestion.Phases))
            .With("fortsattBehov", answers.GetValueOrDefault(EvaluationQuestion.ContinuedNeed))
            .With("andringar", answers.GetValueOrDefault(EvaluationQuestion.Changes))
            .With("godaExempel", answers.GetValueOrDefault(EvaluationQuestion.GoodExample))
            .With("datum", evaluation.HeldOn);
    }

    /// <summary>A decision that put the question off answers for the occurrence it was made in, not for the one that takes it up again.</summary>
    private static async Task<SuppliedEvidence?> NewRoundAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        if (await RoundDecisions.OfTrackAsync(db, question.TrackId, cancellationToken) is not { } decision
            || decision.DecidedOn <= await EarlierOccurrence.DateAsync(db, question, "datum", cancellationToken))
        {
            return null;
        }

        var next = await db.Tracks.Where(row => row.Id == decision.NewTrackId).Select(row => new { row.PublicCode, row.PlannedStart }).SingleOrDefaultAsync(cancellationToken);
        return Supplied(question)
            .With("beslut", decision.Answer.Code())
            .With("datum", decision.DecidedOn)
            .With("nyStart", next?.PlannedStart)
            .With("nyttSpar", next?.PublicCode)
            .With("tasUppIgen", decision.ReviewOn)
            .With("andringar", decision.Changes);
    }

    /// <summary>Counted once somebody of the track has been closed; before that nothing is known of hirings.</summary>
    private static async Task<SuppliedEvidence?> HiredAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        if (!await db.ParticipantClosures.AnyAsync(row => row.TrackId == question.TrackId, cancellationToken))
        {
            return null;
        }

        var hired = await db.Employments.CountAsync(
            row => row.TrackEmployerId == question.SubjectId && db.ParticipantClosures.Any(closure => closure.ParticipantId == row.ParticipantId && closure.Outcome == ClosureOutcome.EmployedInTrack),
            cancellationToken);
        var intended = await db.TrackEmployers.Where(row => row.Id == question.SubjectId).Select(row => (int?)row.VacanciesEstimated).SingleOrDefaultAsync(cancellationToken);
        return Supplied(question).With("avsedda", intended).With("anstallda", hired);
    }
}
