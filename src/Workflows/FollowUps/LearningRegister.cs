using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>
/// What a participant's chain and her assessments show of a period at a workplace (GENO-09): its days, and how far she came in what is learnt at work. The latest
/// assessment since the period began counts; what was tried and not reached is under way. Of the track, how far the group has come (GENO-14).
/// </summary>
public sealed class LearningRegister : IRegisterEvidence
{
    private const string Group = "GENO-14";
    private const string Date = "datum";

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = [LearningPeriods.Practice, Group];

    /// <inheritdoc />
    public SuppliedEvidence Place(EvidenceQuestion question) =>
        new("FollowUps", question.IsOfTrack ? $"/jobbspar/{question.TrackId}/uppfoljning" : $"/jobbspar/{question.TrackId}/uppfoljning/deltagare/{question.SubjectId}");

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        if (question.IsOfTrack)
        {
            return question.ItemCode is Group ? await GroupAsync(db, question, cancellationToken) : null;
        }

        var periods = await LearningPeriods.ReadAsync(db, question.TrackId, question.SubjectId, cancellationToken);
        if (periods.Next(question.ItemCode, question.SubjectId) is not { } period)
        {
            return null;
        }

        var supplied = Place(question).With("fran", period.From).With("till", period.To);
        var assessments = await (
            from assessment in db.ProgressAssessments
            join outcome in db.LearningOutcomes on assessment.LearningOutcomeId equals outcome.Id
            join module in db.CompetenceModules on outcome.ModuleId equals module.Id
            where assessment.ParticipantId == question.SubjectId && assessment.AssessedOn >= period.From && module.LearningSite != LearningSite.School
            orderby assessment.AssessedOn, assessment.RegisteredAt
            select new { assessment.LearningOutcomeId, assessment.Level, assessment.Assessor }).ToListAsync(cancellationToken);
        var latest = assessments.GroupBy(row => row.LearningOutcomeId).Select(rows => rows.Last()).ToList();
        return latest.Count == 0
            ? supplied
            : supplied
                .With("tranade", latest.Count)
                .With("uppnadda", latest.Count(row => row.Level is LearningLevel.Reached))
                .With("paVag", latest.Count(row => row.Level is LearningLevel.UnderWay or LearningLevel.NotReached))
                .With("ejPaborjade", latest.Count(row => row.Level is LearningLevel.NotBegun))
                .With("bedomdAv", string.Join(", ", latest.Select(row => DomainTexts.Of(row.Assessor)).Distinct(StringComparer.Ordinal)));
    }

    /// <summary>
    /// How far the group has come in the modules that somebody has been assessed in: of every outcome of theirs, for everybody who takes part. Whoever is not assessed in one has
    /// not begun it. Nothing where nobody was assessed since the duty was last seen to; whether the level is right is typed.
    /// </summary>
    private async Task<SuppliedEvidence?> GroupAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var after = await EarlierOccurrence.DateAsync(db, question, Date, cancellationToken);
        var people = (await db.Participants
            .Where(row => row.TrackId == question.TrackId && (row.Status == ParticipantStatus.Accepted || row.Status == ParticipantStatus.Active || row.Status == ParticipantStatus.Paused))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken)).ToHashSet();
        var assessed = await (
            from assessment in db.ProgressAssessments
            join outcome in db.LearningOutcomes on assessment.LearningOutcomeId equals outcome.Id
            where assessment.TrackId == question.TrackId
            orderby assessment.AssessedOn, assessment.RegisteredAt
            select new { assessment.ParticipantId, outcome.Id, outcome.ModuleId, assessment.Level, assessment.AssessedOn }).ToListAsync(cancellationToken);
        var current = assessed.FindAll(row => people.Contains(row.ParticipantId));
        if (current.Count == 0 || current.Max(row => row.AssessedOn) is var latest && latest <= after)
        {
            return null;
        }

        var modules = current.Select(row => row.ModuleId).Distinct().ToList();
        var outcomes = await db.LearningOutcomes.CountAsync(row => modules.Contains(row.ModuleId), cancellationToken);
        var levels = current.GroupBy(row => (row.ParticipantId, row.Id)).Select(rows => rows.Last().Level).ToList();
        int Share(int count) => count * 100 / (outcomes * people.Count);
        return Place(question)
            .With(Date, current.Max(row => row.AssessedOn))
            .With("moduler", modules.Count)
            .With("uppnatt", Share(levels.Count(level => level is LearningLevel.Reached)))
            .With("paVag", Share(levels.Count(level => level is LearningLevel.UnderWay or LearningLevel.NotReached)));
    }
}
