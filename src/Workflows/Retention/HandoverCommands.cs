using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention.Rules;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>Handovers of a track's records to the authorities' own registers. Each change is one transaction (D2).</summary>
public sealed class HandoverCommands(Transactions transactions, TrackHeads heads, TrackWork work, TimeProvider clock)
{
    private const int LongestNumber = 60;

    /// <summary>How the records of a track are handed over, and when they go.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or is not the actor's.</exception>
    public Task<HandoverPage> GetAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var head = await heads.ReadAsync(db, actor, trackId, AccessAction.HandOverRecords, token);
                var track = await db.Tracks.SingleAsync(row => row.Id == trackId, token);
                return new HandoverPage(head, await RetentionRows.OfAsync(db, [track], SwedishTime.Today(clock), token), (await RetentionRules.ReadAsync(db, token)).All);
            },
            cancellationToken);

    /// <summary>Registers that the records were handed over to an authority, or corrects what was registered.</summary>
    /// <returns>The handover's id.</returns>
    /// <exception cref="AccessDeniedException">The track does not exist, or is not the actor's.</exception>
    public Task<Decision<Guid>> SaveAsync(Actor actor, Guid trackId, HandoverContent given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.HandOverRecords,
            async (hand, today, token) =>
            {
                var row = await hand.Db.RecordsHandovers.SingleOrDefaultAsync(known => known.TrackId == trackId && known.Authority == given.Authority, token);
                var refusals = Refusals.Among(
                    RowWasNotChangedMeanwhile.Check(given.Version, row?.Version ?? 0),
                    AuthorityTakesPart.Check((await RetentionRows.OfAsync(hand.Db, [hand.Track], today, token)).Any(known => known.Authority == given.Authority)),
                    HandoverIsChangedBeforeRecordsGo.Check(await hand.Db.RetentionProtocols.AnyAsync(known => known.TrackId == trackId && known.Authority == given.Authority, token)),
                    AnswerIsGiven.Check("gallringsklass", given.Class is not null),
                    ClassIsOfTheAuthority.Check(given.Authority, given.Class),
                    ShortTextIsWritten.Check("diarienummer", given.RegistrationNumber, LongestNumber),
                    FactHasHappened.Check("överlämnadDen", given.HandedOverOn, today));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var now = clock.GetUtcNow();
                if (row is null)
                {
                    row = new RecordsHandover
                    {
                        Id = Guid.CreateVersion7(now),
                        TrackId = trackId,
                        Authority = given.Authority,
                        Class = given.Class!.Value,
                        RegistrationNumber = given.RegistrationNumber!.Trim(),
                        HandedOverOn = given.HandedOverOn!.Value,
                        RegisteredBy = actor.UserId,
                        RegisteredAt = now,
                        Version = 1,
                    };
                    hand.Db.RecordsHandovers.Add(row);
                }
                else
                {
                    (row.Class, row.RegistrationNumber, row.HandedOverOn) = (given.Class!.Value, given.RegistrationNumber!.Trim(), given.HandedOverOn!.Value);
                    (row.RegisteredBy, row.RegisteredAt) = (actor.UserId, now);
                }

                hand.Db.AuditEvents.Add(AuditEntry.OfTrack(actor, AuditAction.RecordsHandedOver, trackId, now, ("authority", given.Authority.Code()), ("class", row.Class.Code())));
                return Decision<Guid>.Accept(row.Id);
            },
            cancellationToken);
    }
}
