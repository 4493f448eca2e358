using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Which tracks of a batch are parked or have ended. What falls due in a parked track rests until the track goes on (DOMAIN 6.1).</summary>
internal sealed class ParkedTracks(IReadOnlyDictionary<Guid, TrackStatus> stopped)
{
    public static async Task<ParkedTracks> ReadAsync(JobbsparDbContext db, IEnumerable<Guid> trackIds, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. trackIds.Distinct()];
        return new(await db.Tracks
            .Where(track => ids.Contains(track.Id) && (track.Status == TrackStatus.Dormant || track.Status == TrackStatus.Closed || track.Status == TrackStatus.Cancelled))
            .ToDictionaryAsync(track => track.Id, track => track.Status, cancellationToken));
    }

    public static Task RestAsync(JobbsparDbContext db, IReadOnlyCollection<Guid> promiseIds, CancellationToken cancellationToken) =>
        promiseIds.Count == 0
            ? Task.CompletedTask
            : db.Promises.Where(row => promiseIds.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, PromiseStatus.Resting), cancellationToken);

    /// <summary>Arms what rested in tracks that are no longer parked.</summary>
    public static Task<int> WakeAsync(JobbsparDbContext db, CancellationToken cancellationToken) =>
        db.Promises
            .Where(row => row.Status == PromiseStatus.Resting && !db.Tracks.Any(track => track.Id == row.TrackId && track.Status == TrackStatus.Dormant))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, PromiseStatus.Promised), cancellationToken);

    public bool IsParked(Guid trackId) => stopped.GetValueOrDefault(trackId) is TrackStatus.Dormant;

    public bool HasEnded(Guid trackId) => stopped.GetValueOrDefault(trackId) is TrackStatus.Closed or TrackStatus.Cancelled;

    /// <summary>True where nobody has to do a task any more: what outlives its track goes on after it has closed.</summary>
    public bool HasEndedFor(ChecklistItem item) =>
        HasEnded(item.TrackId) && !(stopped[item.TrackId] is TrackStatus.Closed && ChecklistCatalogue.Shipped.OutlivingTrack.Contains(item.ItemCode, StringComparer.Ordinal));
}
