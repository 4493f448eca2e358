using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Places;

/// <summary>
/// Takes and gives back places of interventions, inside the transaction of whoever places a participant. Each is one guarded
/// statement, so that two coordinators can never take the last place both: the second waits for the first, and is refused.
/// </summary>
/// <remarks>
/// An intervention that is bound to a start of the catalogue takes a place there too: the provider's places are shared by all tracks.
/// A refusal has taken nothing.
/// </remarks>
public sealed class InterventionPlaces
{
    /// <summary>Takes one place of an intervention.</summary>
    /// <param name="unit">The command's transaction.</param>
    /// <param name="interventionId"><see cref="Intervention.OriginId"/>, by which a participant's own intervention remembers it, or <see cref="Intervention.Id"/> of a version of the chain.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null when it was taken; else why not: <c>InterventionExists</c>, <c>InterventionIsFixed</c>, <c>PlacesAreLeft</c> or <c>PlacesAreLeftInTheStart</c>.</returns>
    public async Task<Refusal?> TakeAsync(UnitOfWork unit, Guid interventionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var wanted = await FindAsync(unit.Db, interventionId, cancellationToken);
        return wanted is null
            ? InterventionExists.Check(exists: false)
            : InterventionIsFixed.Check(wanted.Chain, wanted.Status, wanted.Label) ?? await TakeAsync(unit.Db, wanted, cancellationToken);
    }

    /// <summary>Takes one place of each intervention: of all, or of none.</summary>
    /// <returns>Empty when they were taken.</returns>
    public async Task<IReadOnlyList<Refusal>> TakeAllAsync(UnitOfWork unit, IReadOnlyCollection<Guid> interventionIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(interventionIds);
        var taken = new List<Guid>();
        var refusals = new List<Refusal>();

        // Always in the same order, so that two who want the same places wait for each other only one way.
        foreach (var id in interventionIds.Order())
        {
            if (await TakeAsync(unit, id, cancellationToken) is { } refusal)
            {
                refusals.Add(refusal);
            }
            else
            {
                taken.Add(id);
            }
        }

        if (refusals.Count > 0)
        {
            foreach (var id in taken)
            {
                await ReleaseAsync(unit, id, cancellationToken);
            }
        }

        return refusals;
    }

    /// <summary>Gives one place back; does nothing where none is taken.</summary>
    public async Task ReleaseAsync(UnitOfWork unit, Guid interventionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (await FindAsync(unit.Db, interventionId, cancellationToken) is not { } held)
        {
            return;
        }

        await unit.Db.InterventionPlaces
            .Where(place => place.OriginId == held.OriginId && place.Taken > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(place => place.Taken, place => place.Taken - 1), cancellationToken);
        await unit.Db.CatalogueStarts
            .Where(start => start.Id == held.StartId && start.Taken > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(start => start.Taken, start => start.Taken - 1), cancellationToken);
    }

    private static async Task<Refusal?> TakeAsync(JobbsparDbContext db, Wanted wanted, CancellationToken cancellationToken)
    {
        var own = db.InterventionPlaces.Where(place => place.OriginId == wanted.OriginId);
        var taken = await own
            .Where(place => place.Capacity == null || place.Taken < place.Capacity)
            .ExecuteUpdateAsync(set => set.SetProperty(place => place.Taken, place => place.Taken + 1), cancellationToken);
        if (PlacesAreLeft.Check(taken > 0, wanted.Label, await own.Select(place => place.Capacity).SingleOrDefaultAsync(cancellationToken)) is { } full)
        {
            return full;
        }

        if (wanted.StartId is null)
        {
            return null;
        }

        var shared = db.CatalogueStarts.Where(start => start.Id == wanted.StartId);
        taken = await shared
            .Where(start => start.Places == null || start.Taken < start.Places)
            .ExecuteUpdateAsync(set => set.SetProperty(start => start.Taken, start => start.Taken + 1), cancellationToken);
        var startIsFull = PlacesAreLeftInTheStart.Check(taken > 0, wanted.Label, await shared.Select(start => start.Places).SingleOrDefaultAsync(cancellationToken));
        if (startIsFull is not null)
        {
            await own.ExecuteUpdateAsync(set => set.SetProperty(place => place.Taken, place => place.Taken - 1), cancellationToken);
        }

        return startIsFull;
    }

    /// <summary>By either id: in the version that is in force where it is there, else in the newest that has it.</summary>
    private static Task<Wanted?> FindAsync(JobbsparDbContext db, Guid interventionId, CancellationToken cancellationToken) => db.Interventions
        .Where(row => row.Id == interventionId || row.OriginId == interventionId)
        .Join(db.InterventionChains, row => row.ChainId, chain => chain.Id, (row, chain) => new { Row = row, Chain = chain })
        .OrderBy(pair => pair.Chain.Status == ChainStatus.Fixed ? 0 : 1)
        .ThenByDescending(pair => pair.Chain.Number)
        .Select(pair => new Wanted(pair.Row.OriginId, pair.Row.StartId, pair.Row.Label, pair.Row.Status, pair.Chain.Status))
        .FirstOrDefaultAsync(cancellationToken);

    private sealed record Wanted(Guid OriginId, Guid? StartId, string Label, InterventionStatus Status, ChainStatus Chain);
}
