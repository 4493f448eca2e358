using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers.Places.Rules;
using Jobbspar.Workflows.Employers.Rules;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers.Places;

/// <summary>Whether a workplace has the places that are asked for (DOMAIN 4.2). Each holds the workplace until the transaction ends.</summary>
internal static class WorkplacePlaces
{
    /// <summary>Whether it has what a track is promised, beside what all others hold, and whether that is enough for those whom the track has placed there.</summary>
    /// <param name="db">Database.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="use">The promise.</param>
    /// <param name="before">The promise as it stands; null where there is none. What does not become more is not refused for what others hold.</param>
    /// <param name="today">Today's local date.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<IReadOnlyList<Refusal>> CheckPromiseAsync(JobbsparDbContext db, Guid trackId, WorkplaceUse use, TrackEmployerWorkplace? before, DateOnly today, CancellationToken cancellationToken)
    {
        var places = use.Places ?? 0;
        if (use.WorkplaceId is not { } id || await WorkplaceLoad.HoldAsync(db, id, today, cancellationToken) is not { } load)
        {
            return [];
        }

        return PlacesAreWithinTheCapacity.Check(places, load.Workplace.Capacity) is { } tooMany
            ? [tooMany]
            : Refusals.Among(
                IsMore(use, before) ? OtherTracksLeaveThePlaces.Check(places, load.Workplace.Capacity, load.OfOthers(trackId, use.UsedFrom, use.UsedTo)) : null,
                before is null || places < before.Places ? PromiseCoversWhoIsPlaced.Check(places, load.PlacedOf(trackId, participantId: null, from: null, to: null)) : null);
    }

    /// <summary>Whether the workplaces of a part that comes back still have what it promised.</summary>
    public static async Task<IReadOnlyList<Refusal>> CheckReturnAsync(JobbsparDbContext db, TrackEmployer part, DateOnly today, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        foreach (var use in await db.TrackEmployerWorkplaces.AsNoTracking().Where(row => row.TrackEmployerId == part.Id).OrderBy(row => row.WorkplaceId).ToListAsync(cancellationToken))
        {
            var load = (await WorkplaceLoad.HoldAsync(db, use.WorkplaceId, today, cancellationToken))!;
            refusals.AddRange(Refusals.Among(ReturningPromiseStillFits.Check(load.Workplace, use.Places, load.OfOthers(part.TrackId, use.UsedFrom, use.UsedTo))));
        }

        return refusals;
    }

    /// <summary>Whether a participant can be there, beside all who are.</summary>
    /// <param name="db">Database.</param>
    /// <param name="participant">Participant.</param>
    /// <param name="stays">Where and when. Workplaces are held in the order of their ids, so that two who want the same wait for each other only one way.</param>
    /// <param name="today">Today's local date.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>For each stay in the order given, what is against it.</returns>
    public static async Task<IReadOnlyList<Refusal?>> CheckPlacementAsync(JobbsparDbContext db, Participant participant, IReadOnlyList<(Guid? WorkplaceId, DateOnly From, DateOnly To)> stays, DateOnly today, CancellationToken cancellationToken)
    {
        var loads = new Dictionary<Guid, WorkplaceLoad?>();
        foreach (var id in stays.Select(stay => stay.WorkplaceId).OfType<Guid>().Distinct().Order())
        {
            loads[id] = await WorkplaceLoad.HoldAsync(db, id, today, cancellationToken);
        }

        return [.. stays.Select(stay => stay.WorkplaceId is { } id && stay.From <= stay.To && loads[id] is { } load ? Check(load, participant, stay.From, stay.To) : null)];
    }

    /// <summary>Whether those who are placed at a workplace, and what it promised, fit into another capacity.</summary>
    public static Refusal? CheckCapacity(WorkplaceLoad load, int capacity) =>
        capacity >= load.Workplace.Capacity ? null : CapacityCoversPromisesAndPlacements.Check(capacity, load.OfOthers(trackId: null, from: null, to: null));

    private static bool IsMore(WorkplaceUse use, TrackEmployerWorkplace? before) =>
        before is null
        || use.Places > before.Places
        || (use.UsedFrom ?? DateOnly.MinValue) < (before.UsedFrom ?? DateOnly.MinValue)
        || (use.UsedTo ?? DateOnly.MaxValue) > (before.UsedTo ?? DateOnly.MaxValue);

    private static Refusal? Check(WorkplaceLoad load, Participant participant, DateOnly from, DateOnly to)
    {
        var own = load.PlacedOf(participant.TrackId, participant.Id, from, to);
        return load.PromisedTo(participant.TrackId) is { } promised && TrackHasAPlaceLeft.Check(load.Workplace, promised, own) is { } full
            ? full
            : WorkplaceHasAPlaceLeft.Check(load.Workplace, load.Together(participant, from, to));
    }
}
