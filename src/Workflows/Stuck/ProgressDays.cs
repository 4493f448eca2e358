using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Stuck;

/// <summary>
/// The latest day on which something happened in each of some tracks that moves it on: a task completed, a gate opened, a follow-up,
/// a contact, a meeting, a decision of the steering group, an obstacle taken up, a transition, a step of a participant, an employer that joined or left, a track that was parked or taken up again. Drafts, comments and reminders move nothing.
/// </summary>
internal static class ProgressDays
{
    public static async Task<Dictionary<Guid, DateOnly?>> ReadAsync(JobbsparDbContext db, Guid[] ids, CancellationToken cancellationToken)
    {
        var latest = new Dictionary<Guid, DateOnly?>();
        Take(await db.ChecklistItems.Where(row => ids.Contains(row.TrackId) && row.CompletedAt != null)
            .GroupBy(row => row.TrackId).Select(group => new { group.Key, Last = group.Max(row => row.CompletedAt) }).ToDictionaryAsync(row => row.Key, row => Day(row.Last), cancellationToken));
        Take(await db.FollowUps.Where(row => ids.Contains(row.TrackId))
            .GroupBy(row => row.TrackId).Select(group => new { group.Key, Last = group.Max(row => row.RegisteredAt) }).ToDictionaryAsync(row => row.Key, row => Day(row.Last), cancellationToken));
        Take(await db.EmployerContacts.Join(db.TrackEmployers, row => row.TrackEmployerId, part => part.Id, (row, part) => new { part.TrackId, row.HeldOn }).Where(row => ids.Contains(row.TrackId))
            .GroupBy(row => row.TrackId).Select(group => new { group.Key, Last = (DateOnly?)group.Max(row => row.HeldOn) }).ToDictionaryAsync(row => row.Key, row => row.Last, cancellationToken));
        Take(await db.SyncMeetings.Where(row => ids.Contains(row.TrackId) && row.HeldOn != null)
            .GroupBy(row => row.TrackId).Select(group => new { group.Key, Last = group.Max(row => row.HeldOn) }).ToDictionaryAsync(row => row.Key, row => row.Last, cancellationToken));
        Take(await db.Obstacles.Where(row => ids.Contains(row.TrackId))
            .GroupBy(row => row.TrackId).Select(group => new { group.Key, First = group.Max(row => row.FirstActionOn), Solved = group.Max(row => row.SolvedOn), Escalated = group.Max(row => row.EscalatedOn) })
            .ToDictionaryAsync(row => row.Key, row => new[] { row.First, row.Solved, row.Escalated }.Max(), cancellationToken));
        Take(await db.SteeringDecisions.Where(row => ids.Contains(row.TrackId))
            .GroupBy(row => row.TrackId).Select(group => new { group.Key, Last = (DateTimeOffset?)group.Max(row => row.DecidedAt) }).ToDictionaryAsync(row => row.Key, row => Day(row.Last), cancellationToken));
        Take(await db.Transitions.Where(row => ids.Contains(row.TrackId))
            .GroupBy(row => row.TrackId).Select(group => new { group.Key, Confirmed = group.Max(row => row.NextConfirmedOn), Done = group.Max(row => row.HandoverDoneOn), Told = group.Max(row => row.ParticipantInformedOn) })
            .ToDictionaryAsync(row => row.Key, row => new[] { row.Confirmed, row.Done, row.Told }.Max(), cancellationToken));
        Take(await db.ParticipantInterventions.Where(row => ids.Contains(row.TrackId))
            .GroupBy(row => row.TrackId).Select(group => new { group.Key, Confirmed = group.Max(row => row.ConfirmedOn), Begun = group.Max(row => row.ActualStart), Ended = group.Max(row => row.ActualEnd), Sign = group.Max(row => row.LastSignalOn) })
            .ToDictionaryAsync(row => row.Key, row => new[] { row.Confirmed, row.Begun, row.Ended, row.Sign }.Max(), cancellationToken));
        Take(await db.TrackParkings.Where(row => ids.Contains(row.TrackId))
            .GroupBy(row => row.TrackId).Select(group => new { group.Key, Last = (DateTimeOffset?)group.Max(row => row.ResumedAt ?? row.ParkedAt) }).ToDictionaryAsync(row => row.Key, row => Day(row.Last), cancellationToken));
        Take(await db.TrackEmployers.Where(row => ids.Contains(row.TrackId))
            .GroupBy(row => row.TrackId).Select(group => new { group.Key, Last = group.Max(row => row.StatusChangedOn) }).ToDictionaryAsync(row => row.Key, row => row.Last, cancellationToken));
        return latest;

        void Take(Dictionary<Guid, DateOnly?> days)
        {
            foreach (var (track, day) in days)
            {
                latest[track] = latest.TryGetValue(track, out var known) && !(day > known) && known is not null ? known : day;
            }
        }
    }

    private static DateOnly? Day(DateTimeOffset? instant) => instant is { } at ? SwedishTime.DateOf(at) : null;
}
