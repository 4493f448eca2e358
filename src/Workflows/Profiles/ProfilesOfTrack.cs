using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Profiles;

/// <summary>
/// What the fixed profiles of a track ask for: what chains of interventions have to cover, and what participants may be selected by.
/// Runs within a command's transaction as well as in a query; one statement each.
/// </summary>
public static class ProfilesOfTrack
{
    /// <summary>Learning outcomes of the fixed competence profiles, by employer, module and order.</summary>
    public static async Task<IReadOnlyList<TrackLearningOutcome>> OutcomesAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await (
            from profile in db.CompetenceProfiles.AsNoTracking()
            where profile.TrackId == trackId && profile.Status == ProfileStatus.Fixed
            join module in db.CompetenceModules on profile.Id equals module.CompetenceProfileId
            join outcome in db.LearningOutcomes on module.Id equals outcome.ModuleId
            orderby profile.TrackEmployerId, profile.Id, module.Position, outcome.Position
            select new { profile, module, outcome }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new TrackLearningOutcome
        {
            OutcomeId = row.outcome.Id,
            LineageId = row.outcome.LineageId,
            ProfileId = row.profile.Id,
            ProfileVersion = row.profile.ProfileVersion,
            TrackEmployerId = row.profile.TrackEmployerId,
            IsShared = row.profile.IsShared,
            ModuleCode = row.module.Code,
            ModuleTitle = row.module.Title,
            LearningSite = row.module.LearningSite,
            Text = row.outcome.Text,
            Type = row.outcome.Type,
            IsMust = row.outcome.IsMust,
            AssessableBy = row.outcome.AssessableBy,
        });
    }

    /// <summary>Requirements of the fixed requirement profiles, by employer and order.</summary>
    public static async Task<IReadOnlyList<TrackRequirement>> RequirementsAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await (
            from part in db.TrackEmployers.AsNoTracking()
            where part.TrackId == trackId
            join profile in db.RequirementProfiles on part.Id equals profile.TrackEmployerId
            where profile.Status == ProfileStatus.Fixed
            join requirement in db.Requirements on profile.Id equals requirement.RequirementProfileId
            orderby part.Id, requirement.Position
            select new
            {
                profile,
                requirement,
                OutcomeLineage = db.LearningOutcomes.Where(outcome => outcome.Id == requirement.LearningOutcomeId).Select(outcome => (Guid?)outcome.LineageId).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new TrackRequirement
        {
            TrackEmployerId = row.profile.TrackEmployerId,
            ProfileId = row.profile.Id,
            ProfileVersion = row.profile.ProfileVersion,
            Requirement = row.requirement,
            OutcomeLineageId = row.OutcomeLineage,
        });
    }

    /// <summary>Ids that learning outcomes of the track keep through all versions of its competence profiles, whatever their status.</summary>
    internal static IQueryable<Guid> OutcomeLineages(JobbsparDbContext db, Guid trackId) =>
        from profile in db.CompetenceProfiles
        where profile.TrackId == trackId
        join module in db.CompetenceModules on profile.Id equals module.CompetenceProfileId
        join outcome in db.LearningOutcomes on module.Id equals outcome.ModuleId
        select outcome.LineageId;

    /// <summary>The same for the requirements of its employers.</summary>
    internal static IQueryable<Guid> RequirementLineages(JobbsparDbContext db, Guid trackId) =>
        from part in db.TrackEmployers
        where part.TrackId == trackId
        join profile in db.RequirementProfiles on part.Id equals profile.TrackEmployerId
        join requirement in db.Requirements on profile.Id equals requirement.RequirementProfileId
        select requirement.LineageId;
}
