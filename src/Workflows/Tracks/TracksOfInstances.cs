using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Finds the track that a workflow instance belongs to: its own, the one that it is an escalation of, or the one that stands above all instances that started it.</summary>
internal sealed class TracksOfInstances(JobbsparDbContext db)
{
    private readonly Dictionary<Guid, Track?> known = [];

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
