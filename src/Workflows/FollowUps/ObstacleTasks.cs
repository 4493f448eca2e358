using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Opens the task of an obstacle (GENO-06), whoever or whatever registered it. Works within the caller's transaction, on a track that the caller holds.</summary>
public sealed class ObstacleTasks(TrackSteps steps)
{
    private const string Handled = "GENO-06";

    /// <summary>Opens the task of an obstacle that was just added; nothing happens before the track is carried out.</summary>
    internal async Task OpenAsync(TrackInHand hand, Obstacle obstacle, CancellationToken cancellationToken)
    {
        await hand.Db.SaveChangesAsync(cancellationToken);
        obstacle.TaskId = (await steps.RaiseAsync(hand, hand.Track.Id, Handled, obstacle.Description, cancellationToken))?.Id;
    }
}
