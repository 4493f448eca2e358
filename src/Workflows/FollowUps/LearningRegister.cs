using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>
/// What a participant's chain and her assessments show of a period at a workplace (GENO-09): its days, and how far she came in what is learnt at work. The latest
/// assessment since the period began counts; what was tried and not reached is under way.
/// </summary>
public sealed class LearningRegister : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = [LearningPeriods.Practice];

    /// <inheritdoc />
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        if (question.IsOfTrack)
        {
            return null;
        }

        var periods = await LearningPeriods.ReadAsync(db, question.TrackId, question.SubjectId, cancellationToken);
        if (periods.Next(question.ItemCode, question.SubjectId) is not { } period)
        {
            return null;
        }

        var supplied = new SuppliedEvidence("FollowUps", $"/jobbspar/{question.TrackId}/uppfoljning/deltagare/{question.SubjectId}").With("fran", period.From).With("till", period.To);
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
}
