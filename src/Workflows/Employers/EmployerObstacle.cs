using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Workflows.Employers;

/// <summary>Obstacles that what an employer or a party says makes by itself. What stands in them was typed by the coordinator, and names nobody.</summary>
internal static class EmployerObstacle
{
    /// <summary>A trade union advises against the track: high severity (DOMAIN 4.4).</summary>
    public static void UnionAdvisesAgainst(EmployerInHand hand, string? note) => Raise(hand, ObstacleCategory.Cooperation, ObstacleSeverity.High, note);

    /// <summary>A commitment is late (GENO-01).</summary>
    public static void CommitmentIsLate(EmployerInHand hand, string commitment) => Raise(hand, ObstacleCategory.Cooperation, ObstacleSeverity.Medium, commitment);

    private static void Raise(EmployerInHand hand, ObstacleCategory category, ObstacleSeverity severity, string? description) =>
        hand.Db.Set<Obstacle>().Add(new Obstacle
        {
            Id = Guid.CreateVersion7(hand.Now),
            TrackId = hand.Part.TrackId,
            TrackEmployerId = hand.Part.Id,
            Category = category,
            Severity = severity,
            Description = string.IsNullOrWhiteSpace(description) ? "–" : description,
            Status = ObstacleStatus.Open,
            AffectsCount = 0,
            NoticedOn = hand.Today,
            RegisteredBy = hand.Actor.UserId,
            RegisteredAt = hand.Now,
        });
}
