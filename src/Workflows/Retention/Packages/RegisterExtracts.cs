using System.Globalization;
using System.Text.Json.Nodes;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention.Packages;

/// <summary>All that is kept of one participant (registerutdrag, GDPR-05), by the same map as it is destroyed by; for those who may see who she is. Each is written down as a look at her.</summary>
public sealed class RegisterExtracts(Transactions transactions, ParticipantAccess access, IdentitySeal seal, TimeProvider clock)
{
    /// <summary>Writes it, as JSON.</summary>
    /// <exception cref="AccessDeniedException">She does not exist, or who she is is not for the actor: one answer for both (OSL-05).</exception>
    public Task<PackagedFile> TakeOutAsync(Actor actor, Guid participantId, CancellationToken cancellationToken) =>
        TakeAsync(
            actor,
            participantId,
            (extract, tables) =>
            {
                var json = new JsonObject
                {
                    ["about"] = new JsonObject
                    {
                        ["product"] = "Jobbspår",
                        ["track"] = extract.TrackCode,
                        ["title"] = extract.TrackTitle,
                        ["participant"] = extract.Number,
                        ["takenOutAt"] = extract.TakenOutAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    },
                    ["tables"] = new JsonObject(tables.Where(table => table.Rows.Count > 0).Select(table => KeyValuePair.Create(table.Name, (JsonNode?)table.ToJson()))),
                };
                return new PackagedFile($"{extract.FileName}.json", HandoverPackage.Utf8(json));
            },
            cancellationToken);

    /// <summary>Writes it in words, to be printed; the same rows for the same readers.</summary>
    /// <exception cref="AccessDeniedException">As for the file.</exception>
    public Task<RegisterExtract> ReadAsync(Actor actor, Guid participantId, CancellationToken cancellationToken) =>
        TakeAsync(actor, participantId, (extract, tables) => extract with { Sections = ExtractText.Of(tables, extract.Number) }, cancellationToken);

    private Task<T> TakeAsync<T>(Actor actor, Guid participantId, Func<RegisterExtract, IReadOnlyList<RecordTable>, T> write, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var db = unit.Db;
                var participant = await db.Participants.AsNoTracking().SingleOrDefaultAsync(row => row.Id == participantId, token) ?? throw new AccessDeniedException(nameof(AccessAction.ViewParticipants));
                var (head, viewer) = await access.ReadAsync(db, actor, participant.TrackId, token);
                var consents = await db.SecrecyConsents.AsNoTracking().Where(row => row.ParticipantId == participantId).ToListAsync(token);
                var isReader = await db.ParticipantReaders.AnyAsync(row => row.ParticipantId == participantId && row.UserId == actor.UserId, token);
                if (ParticipantSight.Of(viewer, participant, consents, isReader) is not Sight.Identity)
                {
                    throw new AccessDeniedException(nameof(AccessAction.ViewParticipants));
                }

                var now = clock.GetUtcNow();
                var writing = await TrackRecords.NamingAsync(db, participant.TrackId, [participantId], seal, token);
                var tables = await TrackRecords.OfPeopleAsync(await PersonalTables.TakeAsync(db, participant.TrackId, [participantId], token), viewer, writing, token);
                ParticipantAudit.Seen(db, actor, AuditAction.RegisterExtractTaken, participantId, now, ("participant", participantId.ToString()));
                var extract = new RegisterExtract
                {
                    FileName = string.Create(CultureInfo.InvariantCulture, $"registerutdrag-{head.PublicCode}-{participant.Number}"),
                    TrackCode = head.PublicCode,
                    TrackTitle = head.Title,
                    Number = participant.Number,
                    TakenOutAt = now,
                    Sections = [],
                };
                return write(extract, tables);
            },
            cancellationToken);
}
