using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Places;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Closure;

/// <summary>
/// Copies the chain of interventions that holds into a new round: a proposal, moved in time as far as the rounds lie apart, without booked
/// starts; with places of its own, of which none is taken, and with what its steps give.
/// </summary>
public sealed class RoundChain(TimeProvider clock)
{
    /// <summary>Copies the chain; does nothing where there is none.</summary>
    internal async Task TakeAsync(JobbsparDbContext db, TrackInHand old, Track track, CancellationToken cancellationToken)
    {
        var chain = await db.InterventionChains
            .Where(row => row.TrackId == old.Track.Id && row.Status == ChainStatus.Fixed)
            .OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync(cancellationToken);
        if (chain is null)
        {
            return;
        }

        var steps = await db.Interventions.Where(row => row.ChainId == chain.Id && row.Status != InterventionStatus.StruckOut).ToListAsync(cancellationToken);
        var edges = await db.ChainEdges.Where(row => row.ChainId == chain.Id).ToListAsync(cancellationToken);
        var apart = track.PlannedStart.DayNumber - old.Track.PlannedStart.DayNumber;
        var copies = steps.ToDictionary(row => row.Id, _ => NewId());
        var copy = new InterventionChain
        {
            Id = NewId(),
            TrackId = track.Id,
            Number = 1,
            Status = ChainStatus.Proposed,
            AssumedSwedish = chain.AssumedSwedish,
            AssumedEducation = chain.AssumedEducation,
            AssumedExperience = chain.AssumedExperience,
            NoSupportReason = chain.NoSupportReason,
            OneSidedReason = chain.OneSidedReason,
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = old.Actor.UserId,
        };
        db.InterventionChains.Add(copy);
        await db.SaveChangesAsync(cancellationToken);
        db.Interventions.AddRange(steps.Select(row => new Intervention
        {
            Id = copies[row.Id],
            OriginId = copies[row.Id],
            ChainId = copy.Id,
            TrackId = track.Id,
            CatalogueItemId = row.CatalogueItemId,
            Label = row.Label,
            Position = row.Position,
            PlannedStart = row.PlannedStart.AddDays(apart),
            PlannedEnd = row.PlannedEnd.AddDays(apart),
            HoursPerWeek = row.HoursPerWeek,
            IsMandatory = row.IsMandatory,
            IsOccupying = row.IsOccupying,
            LeadsToClosure = row.LeadsToClosure,
            Capacity = row.Capacity,
            Status = InterventionStatus.Proposed,
        }));
        db.InterventionPlaces.AddRange(steps.Select(row => new InterventionPlace { OriginId = copies[row.Id], TrackId = track.Id, Capacity = row.Capacity, Taken = 0 }));
        await db.SaveChangesAsync(cancellationToken);
        await CoverAsync(db, track, copies, cancellationToken);
        db.ChainEdges.AddRange(edges.Where(row => copies.ContainsKey(row.FromId) && copies.ContainsKey(row.ToId)).Select(row => new ChainEdge
        {
            Id = NewId(),
            ChainId = copy.Id,
            FromId = copies[row.FromId],
            ToId = copies[row.ToId],
            Relation = row.Relation,
            MaxChangeoverWorkingDays = row.MaxChangeoverWorkingDays,
        }));
    }

    /// <summary>What the steps give, as far as the profiles of the new round ask for it: outcomes and requirements keep their ids from round to round.</summary>
    private static async Task CoverAsync(JobbsparDbContext db, Track track, Dictionary<Guid, Guid> copies, CancellationToken cancellationToken)
    {
        var old = copies.Keys.ToArray();
        var asked = ProfilesOfTrack.OutcomeLineages(db, track.Id);
        var outcomes = await db.InterventionOutcomes.Where(row => old.Contains(row.InterventionId) && asked.Contains(row.OutcomeId)).ToListAsync(cancellationToken);
        var required = ProfilesOfTrack.RequirementLineages(db, track.Id);
        var requirements = await db.InterventionRequirements.Where(row => old.Contains(row.InterventionId) && required.Contains(row.RequirementId)).ToListAsync(cancellationToken);
        db.InterventionOutcomes.AddRange(outcomes.Select(row => new InterventionOutcome { InterventionId = copies[row.InterventionId], OutcomeId = row.OutcomeId }));
        db.InterventionRequirements.AddRange(requirements.Select(row => new InterventionRequirement { InterventionId = copies[row.InterventionId], RequirementId = row.RequirementId }));
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
