using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Coverage;

/// <summary>Reads which learning outcomes and requirements a track's chain covers. Throws <see cref="AccessDeniedException"/> where the actor may not see the track.</summary>
public sealed class CoverageQueries(Transactions transactions, TrackHeads heads)
{
    /// <summary>The coverage of the newest version of the chain, in seven statements.</summary>
    public Task<CoverageView> GetAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewInterventions, token);
                var chain = await db.InterventionChains.Where(row => row.TrackId == trackId).OrderByDescending(row => row.Number).FirstOrDefaultAsync(token);
                var chainId = chain?.Id ?? Guid.Empty;
                var goals = await CoveredGoals.ReadAsync(db, trackId, chainId, token);
                return new CoverageView
                {
                    Head = head,
                    ChainNumber = chain?.Number,
                    MayChange = head.AllowedActions.Contains(nameof(AccessAction.ChangeInterventions)) && chain is { Status: ChainStatus.Proposed },
                    Interventions = await db.Interventions
                        .Where(row => row.ChainId == chainId && row.Status != InterventionStatus.StruckOut)
                        .OrderBy(row => row.Position)
                        .Select(row => new CoveringIntervention(row.Id, row.Label, row.Version))
                        .ToListAsync(token),
                    Outcomes = goals.Outcomes,
                    Requirements = goals.Requirements,
                };
            },
            cancellationToken);
}
