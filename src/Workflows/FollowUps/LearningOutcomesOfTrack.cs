using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>The learning outcomes that participants of a track are assessed by: those of its fixed competence profiles.</summary>
internal static class LearningOutcomesOfTrack
{
    public static IQueryable<LearningOutcome> Of(JobbsparDbContext db, Guid trackId) =>
        from outcome in db.LearningOutcomes
        join module in db.CompetenceModules on outcome.ModuleId equals module.Id
        join profile in db.CompetenceProfiles on module.CompetenceProfileId equals profile.Id
        where profile.TrackId == trackId && profile.Status == ProfileStatus.Fixed
        select outcome;
}
