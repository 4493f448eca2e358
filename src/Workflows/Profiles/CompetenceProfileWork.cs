using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Profiles;

/// <summary>Carries out one change of one version of an employer's competence profile.</summary>
public sealed class CompetenceProfileWork(Transactions transactions, EmployerWork work)
{
    /// <summary>Does the work where the actor may.</summary>
    /// <exception cref="AccessDeniedException">The profile does not exist or is a national one, or the actor may not change it.</exception>
    internal async Task<Decision<Guid>> RunAsync(Actor actor, Guid profileId, Func<EmployerInHand, CompetenceProfile, CancellationToken, Task<Decision<Guid>>> change, CancellationToken cancellationToken)
    {
        var partId = await transactions.ReadAsync(
            (db, token) => db.CompetenceProfiles.Where(row => row.Id == profileId).Select(row => row.TrackEmployerId).SingleOrDefaultAsync(token),
            cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.ChangeProfiles));
        return await work.RunAsync(
            actor,
            partId,
            AccessAction.ChangeProfiles,
            async (hand, token) => await change(hand, await hand.Db.CompetenceProfiles.SingleAsync(row => row.Id == profileId, token), token),
            cancellationToken);
    }
}
