using Jobbspar.Engine.Execution;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Finds the track that a workflow instance belongs to: its own, the one that it is an escalation of, or the one that stands above all instances that started it.</summary>
internal sealed class TracksOfInstances(JobbsparDbContext db)
{
    private readonly Dictionary<Guid, Track?> known = [];

    /// <summary>With those that effects come from looked up at once: a phase that is entered wakes a workflow per participant.</summary>
    /// <param name="db">Rows.</param>
    /// <param name="effects">What is to be carried out.</param>
    /// <param name="own">Track of the command; null where there is none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<TracksOfInstances> OfEffectsAsync(JobbsparDbContext db, IReadOnlyList<InstanceEffect> effects, Track? own, CancellationToken cancellationToken)
    {
        var found = new TracksOfInstances(db);
        if (own is null)
        {
            return found;
        }

        found.known[own.Id] = own;
        var others = effects.Select(effect => effect.InstanceId).Where(id => id != own.Id).ToHashSet();
        if (others.Count > 0)
        {
            foreach (var child in await db.WorkflowInstances.Where(row => others.Contains(row.Id) && row.ParentInstanceId == own.Id).Select(row => row.Id).ToListAsync(cancellationToken))
            {
                found.known[child] = own;
            }
        }

        return found;
    }

    /// <summary>Null where the instance belongs to no track.</summary>
    public async Task<Track?> FindAsync(Guid instanceId, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(instanceId, out var track))
        {
            return track;
        }

        var passed = new HashSet<Guid>();
        for (Guid? current = instanceId; current is { } id && passed.Add(id) && track is null;)
        {
            track = await db.Tracks.FindAsync([id], cancellationToken)
                ?? (await db.Escalations.FindAsync([id], cancellationToken) is { } escalation ? await db.Tracks.FindAsync([escalation.TrackId], cancellationToken) : null);
            current = track is null ? await db.WorkflowInstances.Where(row => row.Id == id).Select(row => row.ParentInstanceId).SingleOrDefaultAsync(cancellationToken) : null;
        }

        return known[instanceId] = track;
    }
}
