using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>A track that a command holds: nobody else changes it, its tasks or its workflow until the transaction ends.</summary>
internal sealed record TrackInHand
{
    public required UnitOfWork Unit { get; init; }

    public required Actor Actor { get; init; }

    public required Track Track { get; init; }

    /// <summary>How the actor stands to the track today.</summary>
    public required Standing Standing { get; init; }

    /// <summary>True where the actor is coordinator or substitute of the track today.</summary>
    public bool IsAssigned => Standing.IsAssigned;

    /// <summary>Gates that the track has come to.</summary>
    public required IReadOnlyList<TrackGate> Gates { get; init; }

    /// <summary>Activities of the workflow that are faulted.</summary>
    public required int OpenIncidents { get; init; }

    public JobbsparDbContext Db => Unit.Db;

    public AccessScope Scope => AccessScope.OfTrack(Track.Status, Standing);

    /// <summary>Locks the workflow instance, which stands for the whole track, and reads the track.</summary>
    /// <exception cref="AccessDeniedException">There is no such track.</exception>
    public static async Task<TrackInHand> TakeAsync(UnitOfWork unit, Actor actor, Guid trackId, AccessAction action, DateOnly today, CancellationToken cancellationToken)
    {
        var instance = await unit.Engine.LockInstanceAsync(trackId, cancellationToken);
        var track = instance is null ? null : await unit.Db.Tracks.SingleOrDefaultAsync(row => row.Id == trackId, cancellationToken);
        return new TrackInHand
        {
            Unit = unit,
            Actor = actor,
            Track = track ?? throw new AccessDeniedException(action.ToString()),
            Standing = await unit.Db.StandingAsync(actor, trackId, today, cancellationToken),
            OpenIncidents = instance!.IncidentCount,
            Gates = await unit.Db.TrackGates.Where(row => row.TrackId == trackId).ToListAsync(cancellationToken),
        };
    }

    /// <summary>True when the gate of a code has opened.</summary>
    public bool HasOpened(string gate) => Gates.Any(row => string.Equals(row.Gate, gate, StringComparison.Ordinal) && row.OpenedAt is not null);
}
