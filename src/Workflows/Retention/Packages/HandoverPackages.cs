using System.Globalization;
using System.Text.Json.Nodes;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Retention.Rules;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention.Packages;

/// <summary>
/// Gives out the records of one authority in one track as a package (ARK-04), to whoever may see the names of all whose records are in it. Protected identities are left out
/// (SKY-02), and named in no text: the authority hands those over in its own way. It is written down, and the handover keeps the package's SHA-256.
/// </summary>
public sealed class HandoverPackages(Transactions transactions, TrackWork work, ParticipantAccess access, IdentitySeal seal, IEnumerable<IPrintedRecords> printed, TimeProvider clock)
{
    /// <summary>Takes the package out.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or its participants are not for the actor.</exception>
    public async Task<Decision<TakenPackage>> TakeOutAsync(Actor actor, Guid trackId, RecordsAuthority authority, CancellationToken cancellationToken)
    {
        var parts = await transactions.ReadAsync(
            async (db, token) =>
            {
                await access.ReadAsync(db, actor, trackId, token);
                return await db.TrackEmployers.Where(row => row.TrackId == trackId).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(token);
            },
            cancellationToken);
        var forms = new List<PackagedFile>();
        foreach (var records in printed)
        {
            forms.AddRange(await records.PrintAsync(actor, trackId, parts, cancellationToken));
        }

        return await work.RunAsync(actor, trackId, AccessAction.HandOverRecords, (hand, _, token) => TakeOutAsync(hand, authority, forms, token), cancellationToken);
    }

    private async Task<Decision<TakenPackage>> TakeOutAsync(TrackInHand hand, RecordsAuthority authority, IReadOnlyList<PackagedFile> forms, CancellationToken cancellationToken)
    {
        var (_, viewer) = await access.ReadAsync(hand.Db, hand.Actor, hand.Track.Id, cancellationToken);
        var handover = await hand.Db.RecordsHandovers.AsNoTracking().SingleOrDefaultAsync(row => row.TrackId == hand.Track.Id && row.Authority == authority, cancellationToken);
        var people = await RecordsOfTrack.Of(hand.Db, hand.Track.Id, authority).AsNoTracking().Where(row => row.Protection == ProtectionLevel.None).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var ids = people.ConvertAll(row => row.Id);
        var consents = (await hand.Db.SecrecyConsents.AsNoTracking().Where(row => ids.Contains(row.ParticipantId)).ToListAsync(cancellationToken)).ToLookup(row => row.ParticipantId);
        var refusals = Refusals.Among(
            RecordsWereHandedOver.Check(handover),
            HandoverIsChangedBeforeRecordsGo.Check(await hand.Db.RetentionProtocols.AnyAsync(row => row.TrackId == hand.Track.Id && row.Authority == authority, cancellationToken)),
            EveryNameIsSeen.Check(people.TrueForAll(row => ParticipantSight.Of(viewer, row, consents[row.Id], isNamedReader: false) is Sight.Identity)));
        if (refusals.Count > 0)
        {
            return Decision<TakenPackage>.Refuse(refusals);
        }

        var now = clock.GetUtcNow();
        var about = About(hand.Track, handover!, people.Count, now);
        var inHand = await PersonalTables.TakeAsync(hand.Db, hand.Track.Id, ids, cancellationToken);
        var writing = await TrackRecords.NamingAsync(hand.Db, hand.Track.Id, ids, seal, cancellationToken);
        IReadOnlyList<RecordTable> tables =
        [
            .. await TrackRecords.OfTrackAsync(hand.Db, hand.Track.Id, writing, cancellationToken),
            .. await TrackRecords.OfPeopleAsync(inHand, viewer, writing, cancellationToken),
        ];
        var zip = HandoverPackage.Zip(about, [.. await HandoverPackage.FilesAsync(about, tables, cancellationToken), .. forms], now);
        var sha = HandoverPackage.Sha256(zip);

        // Not a change of what was registered: whoever has the form open has still seen it as it is.
        await hand.Db.RecordsHandovers.Where(row => row.Id == handover!.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PackageSha256, sha).SetProperty(row => row.PackageTakenAt, now), cancellationToken);
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, AuditAction.RecordsTakenOut, hand.Track.Id, now, ("authority", authority.Code()), ("count", people.Count.ToString(CultureInfo.InvariantCulture))));
        return Decision<TakenPackage>.Accept(new TakenPackage($"handlingar-{hand.Track.PublicCode}-{authority.Code().ToLowerInvariant()}.zip", zip, sha));
    }

    private static JsonObject About(Track track, RecordsHandover handover, int people, DateTimeOffset at) => new()
    {
        ["product"] = "Jobbspår",
        ["track"] = track.PublicCode,
        ["title"] = track.Title,
        ["authority"] = handover.Authority.Code(),
        ["retentionClass"] = handover.Class.Code(),
        ["registrationNumber"] = handover.RegistrationNumber,
        ["takenOutAt"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["participants"] = people,
        ["leftOut"] = "Deltagare med skyddade personuppgifter ingår inte. Myndigheten lämnar över dem i egen ordning.",
    };
}
