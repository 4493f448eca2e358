using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Closure.Rules;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gates.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gates;

/// <summary>What a gate asks of participants and obstacles, beside its items (DOMAIN 3.8). Read from rows, so that no tick can stand for it.</summary>
internal static class GateFacts
{
    /// <summary>One refusal per condition that does not hold; empty for gates that ask for none.</summary>
    public static async Task<IReadOnlyList<Refusal>> MissingAsync(JobbsparDbContext db, Track track, string gate, DateOnly today, CancellationToken cancellationToken) => gate switch
    {
        "G3" => Refusals.Among(
            ParticipantsHaveReachedTheirEnd.Check(await OpenParticipants.Of(db, track.Id).CountAsync(row => (row.PlannedEnd ?? track.PlannedEnd) > today, cancellationToken)),
            HighObstaclesAreSolved.Check(await db.Obstacles.CountAsync(row => row.TrackId == track.Id && row.Severity == ObstacleSeverity.High && row.Status != ObstacleStatus.Solved, cancellationToken))),
        "G4" => Refusals.Among(EveryParticipantIsClosed.Check(await OpenParticipants.Of(db, track.Id).CountAsync(cancellationToken))),
        _ => [],
    };
}
