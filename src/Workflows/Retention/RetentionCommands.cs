using System.Globalization;
using System.Text.Json;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Retention.Rules;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention;

/// <summary>Destroys or pseudonymises the records of one authority in one track, in one transaction: a fault half-way leaves everything as it was.</summary>
public sealed class RetentionCommands(TrackWork work, TrackFiguresOfTrack figures, ReminderPlan reminders, RetentionNotices notices, IdentitySeal seal, TimeProvider clock)
{
    /// <summary>Carries out what the rule says.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="authority">Whose records.</param>
    /// <param name="isConfirmed">True where the administrator has confirmed that it cannot be undone.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The protocol's id.</returns>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this.</exception>
    public Task<Decision<Guid>> CarryOutAsync(Actor actor, Guid trackId, RecordsAuthority authority, bool isConfirmed, CancellationToken cancellationToken) =>
        work.RunAsync(
            actor,
            trackId,
            AccessAction.ManageRetention,
            async (hand, today, token) =>
            {
                var row = (await RetentionRows.OfAsync(hand.Db, [hand.Track], today, token)).FirstOrDefault(known => known.Authority == authority);
                IReadOnlyList<Refusal> refusals = [.. Refusals.Among(AuthorityTakesPart.Check(row is not null), CarryingOutIsConfirmed.Check(isConfirmed)), .. row?.Blocks ?? []];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                await FixFiguresAsync(hand, today, token);
                var rows = await ApplyAsync(hand, row!, token);
                var protocol = Protocol(hand, row!, rows);
                hand.Db.RetentionProtocols.Add(protocol);
                await notices.CarriedOutAsync(hand.Db, trackId, authority, token);
                hand.Db.AuditEvents.Add(AuditEntry.OfTrack(
                    actor,
                    AuditAction.RecordsCarriedOut,
                    trackId,
                    protocol.CarriedOutAt,
                    ("authority", authority.Code()),
                    ("class", protocol.Class.Code()),
                    ("measure", protocol.Action.Code()),
                    ("count", protocol.Participants.ToString(CultureInfo.InvariantCulture))));
                return Decision<Guid>.Accept(protocol.Id);
            },
            cancellationToken);

    /// <summary>The figures of the track are kept before what they are counted from goes; those that were fixed stay as they are (ARK-05).</summary>
    private async Task FixFiguresAsync(TrackInHand hand, DateOnly today, CancellationToken cancellationToken)
    {
        if (await hand.Db.TrackSummaries.AnyAsync(row => row.TrackId == hand.Track.Id, cancellationToken))
        {
            return;
        }

        var json = JsonSerializer.Serialize(await figures.ReadAsync(hand.Db, hand.Track.Id, cancellationToken), JsonSerializerOptions.Web);
        hand.Db.TrackSummaries.Add(new TrackSummary { TrackId = hand.Track.Id, FixedOn = today, FixedBy = hand.Actor.UserId, Figures = json });
        await hand.Db.SaveChangesAsync(cancellationToken);
    }

    private async Task<int> ApplyAsync(TrackInHand hand, RetentionRow row, CancellationToken cancellationToken)
    {
        var ids = await RecordsOfTrack.Of(hand.Db, row.TrackId, row.Authority).Select(person => person.Id).ToListAsync(cancellationToken);
        var identities = await WrittenIdentities.ReadAsync(hand.Db, ids, seal, cancellationToken);
        var people = await PersonalTables.TakeAsync(hand.Db, row.TrackId, ids, cancellationToken);
        if (row.Rule!.Action is RetentionAction.Destroy)
        {
            // Of a track that was cancelled: nobody is reminded of what is gone.
            await reminders.RecallAsync(hand.Db, people.Tasks, cancellationToken);
            await hand.Db.SaveChangesAsync(cancellationToken);
        }

        var rows = 0;
        foreach (var table in PersonalTables.All)
        {
            rows += await (row.Rule.Action is RetentionAction.Destroy ? table.Destroy : table.Pseudonymise)(people, cancellationToken);
        }

        return rows + await identities.ReplaceAsync(hand.Db, row.TrackId, cancellationToken);
    }

    private RetentionProtocol Protocol(TrackInHand hand, RetentionRow row, int rows)
    {
        var now = clock.GetUtcNow();
        return new RetentionProtocol
        {
            Id = Guid.CreateVersion7(now),
            TrackId = row.TrackId,
            Authority = row.Authority,
            Class = row.Rule!.Class,
            Action = row.Rule.Action,
            RuleVersion = row.Rule.RuleVersion,
            Trigger = row.Rule.Trigger,
            Months = row.Rule.Months,
            DueOn = row.DueOn!.Value,
            DecisionReference = row.Rule.DecisionReference!,
            DecidedOn = row.Rule.DecidedOn!.Value,
            RecordsFrom = hand.Track.RegisteredOn,
            RecordsTo = hand.Track.ClosedAt is { } ended ? SwedishTime.DateOf(ended) : hand.Track.PlannedEnd,
            Participants = row.People,
            Rows = rows,
            RegistrationNumber = row.Handover!.RegistrationNumber,
            HandedOverOn = row.Handover.HandedOverOn,
            PackageSha256 = row.Handover.PackageSha256,
            CarriedOutAt = now,
            CarriedOutBy = hand.Actor.UserId,
        };
    }
}
