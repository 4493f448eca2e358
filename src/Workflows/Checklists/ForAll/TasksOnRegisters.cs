using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Checklists.ForAll;

/// <summary>Lets a track's tasks follow what was registered: their due dates, and whether what is asked of all participants together is done.</summary>
internal sealed class TasksOnRegisters(DueDates dueDates, SharedTasks shared, TimeProvider clock) : ITasksFollow
{
    /// <inheritdoc />
    public async Task FollowAsync(UnitOfWork unit, ChangedSubjects changed, CancellationToken cancellationToken)
    {
        foreach (var trackId in await changed.TaskTracksAsync(unit.Db, cancellationToken))
        {
            // A track without a workflow, as while it is imported, has no tasks that could follow.
            if (await unit.Engine.LockInstanceAsync(trackId, cancellationToken) is null)
            {
                continue;
            }

            var hand = await TrackInHand.TakeAsync(unit, Actor.System, trackId, AccessAction.ViewTrack, SwedishTime.Today(clock), cancellationToken);
            if (hand.Track.Status is not (TrackStatus.Closed or TrackStatus.Cancelled))
            {
                await dueDates.FollowAsync(unit.Db, hand.Track, cancellationToken);
                await shared.FollowAsync(hand, cancellationToken);
            }
        }
    }
}
