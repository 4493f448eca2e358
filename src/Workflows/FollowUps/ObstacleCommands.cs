using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>
/// Registers obstacles and takes them along their path. While the track is carried out each has its task GENO-06, which ends when the obstacle is
/// solved. Each method is one transaction (D2).
/// </summary>
public sealed class ObstacleCommands(TrackWork work, ObstacleTasks tasks, TaskFinish finish, TimeProvider clock)
{
    private const int Longest = 500;
    private const int LongestOwner = 120;

    /// <summary>Registers an obstacle: open, or under way where owner, action and date are known.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> RegisterAsync(Actor actor, Guid trackId, ObstacleContent given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.RegisterFollowUp,
            async (hand, today, token) =>
            {
                IReadOnlyList<Refusal> refusals = [.. Check(given, today), .. await CheckSubjectsAsync(hand.Db, trackId, given, token)];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var isTaken = ObstacleUnderWayHasOwnerActionAndDate.Check(ObstacleStatus.UnderWay, given.Owner, given.Action, given.DueOn).Count == 0;
                var row = new Obstacle
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    TrackId = trackId,
                    ParticipantId = given.ParticipantId,
                    TrackEmployerId = given.TrackEmployerId,
                    Category = given.Category!.Value,
                    Severity = given.Severity!.Value,
                    Description = given.Description!.Trim(),
                    Status = isTaken ? ObstacleStatus.UnderWay : ObstacleStatus.Open,
                    AffectsCount = given.AffectsCount,
                    NoticedOn = today,
                    FirstActionOn = isTaken ? today : null,
                    RegisteredBy = actor.UserId,
                    RegisteredAt = clock.GetUtcNow(),
                };
                Fill(row, given);
                hand.Db.Obstacles.Add(row);
                Audit(hand, AuditAction.ObstacleRegistered, row);
                await tasks.OpenAsync(hand, row, token);
                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);
    }

    /// <summary>Changes an obstacle, or takes it a step on its path.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="AccessDeniedException">The track or the obstacle does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> MoveAsync(Actor actor, Guid trackId, ObstacleMove move, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(move);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.RegisterFollowUp,
            async (hand, today, token) =>
            {
                var row = await hand.Db.Obstacles.SingleOrDefaultAsync(known => known.Id == move.ObstacleId && known.TrackId == trackId, token)
                    ?? throw new AccessDeniedException(nameof(AccessAction.RegisterFollowUp));
                IReadOnlyList<Refusal> refusals =
                [
                    .. Refusals.Among(RowWasNotChangedMeanwhile.Check(move.Version, row.Version), ObstacleFollowsItsPath.Check(row.Status, move.Status)),
                    .. Check(move.Content, row.NoticedOn),
                    .. ObstacleUnderWayHasOwnerActionAndDate.Check(move.Status, move.Content.Owner, move.Content.Action, move.Content.DueOn),
                    .. Refusals.Among(SolvedObstacleSaysHow.Check(move.Status, move.Solution), ShortTextIsWritten.CheckOptional("losning", move.Solution, Longest)),
                ];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                Fill(row, move.Content);
                Settle(row, move, today);
                Audit(hand, AuditAction.ObstacleMoved, row);
                var open = await hand.Db.ChecklistItems.StillOpen().SingleOrDefaultAsync(task => task.Id == row.TaskId, token);
                if (open is not null && row.Status is not ObstacleStatus.Solved)
                {
                    await tasks.WeighAsync(hand, row, open, token);
                }
                else if (open is not null)
                {
                    open.Evidence = EvidenceJson.Write(ObstacleRegister.Of(row).Over(EvidenceJson.Read(open.Evidence)));
                    await finish.FinishAsync(hand, open, ChecklistStatus.Done, reason: null, AuditAction.TaskCompleted, token);
                }

                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);
    }

    private static void Settle(Obstacle row, ObstacleMove move, DateOnly today)
    {
        row.Status = move.Status;
        switch (move.Status)
        {
            case ObstacleStatus.UnderWay:
                row.FirstActionOn ??= today;
                break;
            case ObstacleStatus.Escalated:
                row.EscalatedOn ??= today;
                break;
            case ObstacleStatus.Solved:
                row.SolvedOn = today;
                row.Solution = move.Solution!.Trim();
                break;
        }
    }

    private static void Fill(Obstacle row, ObstacleContent given)
    {
        row.Category = given.Category!.Value;
        row.Severity = given.Severity!.Value;
        row.Description = given.Description!.Trim();
        row.Owner = Blank(given.Owner);
        row.Action = Blank(given.Action);
        row.DueOn = given.DueOn;
        row.AffectsCount = given.AffectsCount;
    }

    private static IReadOnlyList<Refusal> Check(ObstacleContent given, DateOnly noticedOn) => Refusals.Among(
        AnswerIsGiven.Check("art", given.Category is not null),
        AnswerIsGiven.Check("allvar", given.Severity is not null),
        ShortTextIsWritten.Check("beskrivning", given.Description, Longest),
        ShortTextIsWritten.CheckOptional("agare", given.Owner, LongestOwner),
        ShortTextIsWritten.CheckOptional("atgard", given.Action, Longest),
        ActionComesAfterTheObstacle.Check(noticedOn, given.DueOn),
        AffectedAreCounted.Check(given.AffectsCount));

    private static async Task<IReadOnlyList<Refusal>> CheckSubjectsAsync(JobbsparDbContext db, Guid trackId, ObstacleContent given, CancellationToken cancellationToken)
    {
        var participant = given.ParticipantId is { } id ? await db.Participants.SingleOrDefaultAsync(row => row.Id == id && row.TrackId == trackId, cancellationToken) : null;
        return Refusals.Among(
            given.ParticipantId is null ? null : ParticipantTakesPart.Check(participant),
            EmployerTakesPart.Check(given.TrackEmployerId is null || await db.TrackEmployers.AnyAsync(row => row.Id == given.TrackEmployerId && row.TrackId == trackId, cancellationToken)));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void Audit(TrackInHand hand, string action, Obstacle row) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, action, hand.Track.Id, clock.GetUtcNow(), ("obstacle", row.Id.ToString()), ("severity", row.Severity.Code()), ("status", row.Status.Code())));
}
