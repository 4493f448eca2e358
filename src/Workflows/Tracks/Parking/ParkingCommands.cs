using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks.Parking.Rules;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks.Parking;

/// <summary>
/// Parks tracks and takes them up again, and registers what they wait for outside themselves. Each method is one transaction (D2)
/// and throws <see cref="AccessDeniedException"/> where the track does not exist or is not the actor's.
/// </summary>
public sealed class ParkingCommands(Transactions transactions, AccessRights access, TimeProvider clock)
{
    private const int LongestReason = 500;
    private const int LongestDescription = 200;

    /// <summary>Parks a track until somebody takes it up again; on the day of the review it is to be looked at.</summary>
    public Task<Decision<Guid>> ParkAsync(Actor actor, Guid trackId, string reason, DateOnly reviewOn, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, today) = await TakeAsync(unit, actor, trackId, token);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track),
                    ReasonIsShort.Check("skal", reason, LongestReason),
                    DateLiesAhead.Check("omprovas", reviewOn, today));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                access.Demand(actor, AccessAction.ParkTrack, hand.Scope);
                return Decision<Guid>.Accept(Park(hand, reason.Trim(), reviewOn, clock.GetUtcNow()));
            },
            cancellationToken);

    /// <summary>Takes a parked track up again where it stood.</summary>
    public Task<Decision<Guid>> ResumeAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, _) = await TakeAsync(unit, actor, trackId, token);
                var parking = await unit.Db.TrackParkings.SingleOrDefaultAsync(row => row.TrackId == trackId && row.ResumedAt == null, token);
                if (TrackIsParked.Check(hand.Track, parking) is { } refusal)
                {
                    return Decision<Guid>.Refuse(refusal);
                }

                access.Demand(actor, AccessAction.ParkTrack, hand.Scope);
                (parking!.ResumedAt, parking.ResumedBy) = (clock.GetUtcNow(), actor.UserId);
                hand.Track.Status = parking.StatusBefore;
                Audit(hand, AuditAction.TrackResumed);
                return Decision<Guid>.Accept(parking.Id);
            },
            cancellationToken);

    /// <summary>Registers something dated outside the track that it waits for.</summary>
    public Task<Decision<Guid>> RegisterWaitAsync(Actor actor, Guid trackId, ExternalWaitKind kind, string description, DateOnly until, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, today) = await TakeAsync(unit, actor, trackId, token);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track),
                    ReasonIsShort.Check("vantar", description, LongestDescription),
                    DateLiesAhead.Check("till", until, today));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                access.Demand(actor, AccessAction.ParkTrack, hand.Scope);
                var now = clock.GetUtcNow();
                var wait = new ExternalWait
                {
                    Id = Guid.CreateVersion7(now),
                    TrackId = trackId,
                    Kind = kind,
                    Description = description.Trim(),
                    Until = until,
                    RegisteredAt = now,
                    RegisteredBy = actor.UserId,
                };
                unit.Db.ExternalWaits.Add(wait);
                Audit(hand, AuditAction.WaitRegistered, ("wait", kind.Code()), ("reason", wait.Description), ("until", Written(until)));
                return Decision<Guid>.Accept(wait.Id);
            },
            cancellationToken);

    /// <summary>Ends a wait before its day; one that is over stays as it is.</summary>
    public Task<Decision<Guid>> EndWaitAsync(Actor actor, Guid waitId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var trackId = await unit.Db.ExternalWaits.Where(row => row.Id == waitId).Select(row => (Guid?)row.TrackId).SingleOrDefaultAsync(token)
                    ?? throw new AccessDeniedException(nameof(AccessAction.ParkTrack));
                var (hand, _) = await TakeAsync(unit, actor, trackId, token);
                access.Demand(actor, AccessAction.ParkTrack, hand.Scope);
                var wait = await unit.Db.ExternalWaits.SingleAsync(row => row.Id == waitId, token);
                if (wait.EndedAt is null)
                {
                    wait.EndedAt = clock.GetUtcNow();
                    Audit(hand, AuditAction.WaitEnded, ("wait", wait.Kind.Code()));
                }

                return Decision<Guid>.Accept(waitId);
            },
            cancellationToken);

    /// <summary>Parks a track that is underway, for whoever has the right to.</summary>
    /// <returns>The parking's id.</returns>
    internal static Guid Park(TrackInHand hand, string reason, DateOnly reviewOn, DateTimeOffset now)
    {
        var parking = new TrackParking
        {
            Id = Guid.CreateVersion7(now),
            TrackId = hand.Track.Id,
            Reason = reason.Length > LongestReason ? $"{reason.AsSpan(0, LongestReason - 1)}…" : reason,
            ReviewOn = reviewOn,
            StatusBefore = hand.Track.Status,
            ParkedAt = now,
            ParkedBy = hand.Actor.UserId,
        };
        hand.Db.TrackParkings.Add(parking);
        hand.Track.Status = TrackStatus.Dormant;
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, AuditAction.TrackParked, hand.Track.Id, now, ("reason", parking.Reason), ("until", Written(reviewOn))));
        return parking.Id;
    }

    private async Task<(TrackInHand Hand, DateOnly Today)> TakeAsync(UnitOfWork unit, Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var hand = await TrackInHand.TakeAsync(unit, actor, trackId, AccessAction.ParkTrack, today, cancellationToken);
        access.DemandInSomeState(actor, AccessAction.ParkTrack, hand.Scope);
        return (hand, today);
    }

    private void Audit(TrackInHand hand, string action, params IReadOnlyList<(string Name, string Value)> arguments) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, action, hand.Track.Id, clock.GetUtcNow(), arguments));

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
