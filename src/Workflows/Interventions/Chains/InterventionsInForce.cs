using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>Interventions of the version of a track's chain that is fixed, else of the proposal.</summary>
internal static class InterventionsInForce
{
    /// <summary>Those that are not struck out.</summary>
    public static IQueryable<Intervention> Of(JobbsparDbContext db, Guid trackId)
    {
        var chain = db.InterventionChains
            .Where(row => row.TrackId == trackId)
            .OrderBy(row => row.Status == ChainStatus.Fixed ? 0 : 1).ThenByDescending(row => row.Number)
            .Select(row => row.Id)
            .Take(1);
        return db.Interventions.Where(row => chain.Contains(row.ChainId) && row.Status != InterventionStatus.StruckOut);
    }
}
