using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Closure.Rules;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Gates.Rules;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gates;

/// <summary>What a gate asks of participants, obstacles, gaps and commitments, beside its items (DOMAIN 3.8). Read from rows, so that no tick can stand for it.</summary>
internal static class GateFacts
{
    /// <summary>One refusal per condition that does not hold; empty for gates that ask for none.</summary>
    public static Task<IReadOnlyList<Refusal>> MissingAsync(JobbsparDbContext db, Track track, string gate, DateOnly today, CancellationToken cancellationToken) => gate switch
    {
        "G2" => AtImplementationAsync(db, track, cancellationToken),
        "G3" => AtClosureAsync(db, track, today, cancellationToken),
        "G4" => AtTheEndAsync(db, track, cancellationToken),
        _ => Task.FromResult<IReadOnlyList<Refusal>>([]),
    };

    private static async Task<IReadOnlyList<Refusal>> AtImplementationAsync(JobbsparDbContext db, Track track, CancellationToken cancellationToken)
    {
        var statuses = await db.Participants.Where(row => row.TrackId == track.Id).Select(row => row.Status).ToListAsync(cancellationToken);
        return Refusals.Among(SomebodyIsAccepted.Check(
            statuses.Count,
            statuses.Count(status => status is ParticipantStatus.Accepted or ParticipantStatus.Active or ParticipantStatus.Paused or ParticipantStatus.Closed)));
    }

    private static async Task<IReadOnlyList<Refusal>> AtClosureAsync(JobbsparDbContext db, Track track, DateOnly today, CancellationToken cancellationToken) => Refusals.Among(
        ParticipantsHaveReachedTheirEnd.Check(await OpenParticipants.Of(db, track.Id).CountAsync(row => (row.PlannedEnd ?? track.PlannedEnd) > today, cancellationToken)),
        HighObstaclesAreSolved.Check(await db.Obstacles.CountAsync(row => row.TrackId == track.Id && row.Severity == ObstacleSeverity.High && row.Status != ObstacleStatus.Solved, cancellationToken)),
        CriticalGapsAreClosed.Check(await db.Gaps.CountAsync(row => row.TrackId == track.Id && row.Severity == GapSeverity.Critical && row.ClosedAt == null, cancellationToken)),
        CommitmentsAreClosed.Check(await LetterRegister.CommitmentsOf(db, track.Id).CountAsync(
            row => row.Status == CommitmentStatus.NotStarted || row.Status == CommitmentStatus.OnItsWay || row.Status == CommitmentStatus.Late,
            cancellationToken)));

    private static async Task<IReadOnlyList<Refusal>> AtTheEndAsync(JobbsparDbContext db, Track track, CancellationToken cancellationToken) => Refusals.Among(
        EveryParticipantIsClosed.Check(await OpenParticipants.Of(db, track.Id).CountAsync(cancellationToken)),
        ClosedParticipantsHaveAnOutcome.Check(await db.Participants.CountAsync(
            row => row.TrackId == track.Id && row.Status == ParticipantStatus.Closed && !db.ParticipantClosures.Any(closure => closure.ParticipantId == row.Id),
            cancellationToken)));
}
