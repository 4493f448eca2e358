using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Coverage;

/// <summary>What the profiles of a track ask for, and which interventions of one version of its chain give it.</summary>
/// <param name="Outcomes">Learning outcomes.</param>
/// <param name="Requirements">Requirements.</param>
internal sealed record CoveredGoals(IReadOnlyList<CoveredGoal> Outcomes, IReadOnlyList<CoveredGoal> Requirements)
{
    /// <summary>
    /// Reads in four statements. Of each profile the fixed version counts, else its draft; learning outcomes that come from one national
    /// profile are one, whoever asks for them. An employer who has withdrawn asks for nothing.
    /// </summary>
    public static async Task<CoveredGoals> ReadAsync(JobbsparDbContext db, Guid trackId, Guid chainId, CancellationToken cancellationToken)
    {
        var outcomes = await OutcomesAsync(db, trackId, chainId, cancellationToken);
        return new(outcomes, await RequirementsAsync(db, trackId, chainId, outcomes, cancellationToken));
    }

    private static async Task<IReadOnlyList<CoveredGoal>> OutcomesAsync(JobbsparDbContext db, Guid trackId, Guid chainId, CancellationToken cancellationToken)
    {
        var rows = await (
            from profile in db.CompetenceProfiles
            where profile.TrackId == trackId && profile.Status != ProfileStatus.Replaced
                && (profile.IsShared || !db.TrackEmployers.Any(part => part.Id == profile.TrackEmployerId && part.Status == TrackEmployerStatus.Withdrawn))
            join module in db.CompetenceModules on profile.Id equals module.CompetenceProfileId
            join outcome in db.LearningOutcomes on module.Id equals outcome.ModuleId
            orderby profile.Title, module.Position, outcome.Position
            select new { profile.SeriesId, profile.Status, outcome.LineageId, outcome.Text, outcome.IsMust, Group = module.Title }).ToListAsync(cancellationToken);
        var given = await db.InterventionOutcomes
            .Where(row => db.Interventions.Any(intervention => intervention.Id == row.InterventionId && intervention.ChainId == chainId))
            .ToListAsync(cancellationToken);
        var givenBy = given.ToLookup(row => row.OutcomeId, row => row.InterventionId);
        var fixedSeries = rows.Where(row => row.Status is ProfileStatus.Fixed).Select(row => row.SeriesId).ToHashSet();
        return
        [
            .. rows
                .Where(row => row.Status is ProfileStatus.Fixed || !fixedSeries.Contains(row.SeriesId))
                .GroupBy(row => row.LineageId)
                .Select(group => new CoveredGoal
                {
                    Id = group.Key,
                    Text = group.First().Text,
                    Group = group.First().Group,
                    IsMust = group.Any(row => row.IsMust),
                    GivingInterventions = givenBy[group.Key].ToHashSet(),
                }),
        ];
    }

    private static async Task<IReadOnlyList<CoveredGoal>> RequirementsAsync(JobbsparDbContext db, Guid trackId, Guid chainId, IReadOnlyList<CoveredGoal> outcomes, CancellationToken cancellationToken)
    {
        var rows = await (
            from part in db.TrackEmployers
            where part.TrackId == trackId && part.Status != TrackEmployerStatus.Withdrawn
            join organisation in db.Organisations on part.OrganisationId equals organisation.Id
            join profile in db.RequirementProfiles on part.Id equals profile.TrackEmployerId
            where profile.Status != ProfileStatus.Replaced
            join requirement in db.Requirements on profile.Id equals requirement.RequirementProfileId
            orderby organisation.Name, requirement.Position
            select new
            {
                PartId = part.Id,
                profile.Status,
                requirement.LineageId,
                requirement.Text,
                requirement.Level,
                requirement.NeededAt,
                Group = organisation.Name,
                OutcomeId = db.LearningOutcomes.Where(outcome => outcome.Id == requirement.LearningOutcomeId).Select(outcome => (Guid?)outcome.LineageId).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var given = await db.InterventionRequirements
            .Where(row => db.Interventions.Any(intervention => intervention.Id == row.InterventionId && intervention.ChainId == chainId))
            .ToListAsync(cancellationToken);
        var givenBy = given.ToLookup(row => row.RequirementId, row => row.InterventionId);
        var outcomeGivenBy = outcomes.ToDictionary(goal => goal.Id, goal => goal.GivingInterventions);
        var fixedParts = rows.Where(row => row.Status is ProfileStatus.Fixed).Select(row => row.PartId).ToHashSet();
        return
        [
            .. rows
                .Where(row => row.Status is ProfileStatus.Fixed || !fixedParts.Contains(row.PartId))
                .Select(row => new CoveredGoal
                {
                    Id = row.LineageId,
                    Text = row.Text,
                    Group = row.Group,
                    IsMust = row.Level is RequirementLevel.Must,
                    IsMetAtSelection = row.NeededAt is NeededAt.Selection,
                    GivingInterventions = givenBy[row.LineageId].Concat(row.OutcomeId is { } id && outcomeGivenBy.TryGetValue(id, out var by) ? by : (IEnumerable<Guid>)[]).ToHashSet(),
                }),
        ];
    }
}
