using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Workflows.Employers;

/// <summary>Obstacles that what an employer or a party says makes by itself, with their tasks. What stands in them was typed by the coordinator, and names nobody.</summary>
public sealed class EmployerObstacles(ObstacleTasks tasks)
{
    /// <summary>A trade union advises against the track: high severity (DOMAIN 4.4).</summary>
    internal Task UnionAdvisesAgainstAsync(EmployerInHand hand, string? note, CancellationToken cancellationToken) =>
        RaiseAsync(hand, ObstacleSeverity.High, note, cancellationToken);

    /// <summary>A commitment is late (GENO-01).</summary>
    internal Task CommitmentIsLateAsync(EmployerInHand hand, string commitment, CancellationToken cancellationToken) =>
        RaiseAsync(hand, ObstacleSeverity.Medium, commitment, cancellationToken);

    private async Task RaiseAsync(EmployerInHand hand, ObstacleSeverity severity, string? description, CancellationToken cancellationToken)
    {
        var row = new Obstacle
        {
            Id = Guid.CreateVersion7(hand.Now),
            TrackId = hand.Part.TrackId,
            TrackEmployerId = hand.Part.Id,
            Category = ObstacleCategory.Cooperation,
            Severity = severity,
            Description = string.IsNullOrWhiteSpace(description) ? "–" : description,
            Status = ObstacleStatus.Open,
            AffectsCount = 0,
            NoticedOn = hand.Today,
            RegisteredBy = hand.Actor.UserId,
            RegisteredAt = hand.Now,
        };
        hand.Db.Obstacles.Add(row);
        await tasks.OpenAsync(hand.Track, row, cancellationToken);
    }
}
