using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>Finds a person who stands there already, by the keyed hashes of the numbers that she has and had.</summary>
internal static class Duplicates
{
    private static readonly ParticipantStatus[] TakingPart = [ParticipantStatus.Accepted, ParticipantStatus.Active, ParticipantStatus.Paused];

    /// <summary>The same person in the track.</summary>
    public static async Task<Refusal?> CheckTrackAsync(
        JobbsparDbContext db,
        ParticipantViewer viewer,
        Guid trackId,
        IReadOnlyList<string> hashes,
        Guid? except,
        CancellationToken cancellationToken)
    {
        var found = await With(db, hashes)
            .Where(row => row.TrackId == trackId && row.Id != except)
            .Select(row => new { row.Id, row.Number, row.Protection, row.IdentityIsKept })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : Refuse(found.Number, found is { Protection: not ProtectionLevel.None, IdentityIsKept: true } && !await db.ParticipantReaders.AnyAsync(reader => reader.ParticipantId == found.Id && reader.UserId == viewer.UserId, cancellationToken));
    }

    /// <summary>Everybody who stands in the track, by the hashes of the numbers that she has and had: what each is refused with. Three statements, however many there are.</summary>
    public static async Task<IReadOnlyDictionary<string, Refusal>> OfTrackAsync(JobbsparDbContext db, ParticipantViewer viewer, Guid trackId, CancellationToken cancellationToken)
    {
        var standing = await db.Participants
            .Where(row => row.TrackId == trackId && row.NumberHash != null)
            .Select(row => new { row.Id, Hash = row.NumberHash!, row.Number, row.Protection, row.IdentityIsKept })
            .ToListAsync(cancellationToken);
        var earlier = await db.ReplacedNumbers
            .Join(db.Participants.Where(row => row.TrackId == trackId), number => number.ParticipantId, row => row.Id, (number, row) => new { row.Id, Hash = number.NumberHash, row.Number, row.Protection, row.IdentityIsKept })
            .ToListAsync(cancellationToken);
        var readable = (await db.ParticipantReaders
            .Where(reader => reader.UserId == viewer.UserId && db.Participants.Any(row => row.Id == reader.ParticipantId && row.TrackId == trackId))
            .Select(reader => reader.ParticipantId)
            .ToListAsync(cancellationToken)).ToHashSet();
        return standing.Concat(earlier)
            .DistinctBy(row => row.Hash, StringComparer.Ordinal)
            .ToDictionary(row => row.Hash, row => Refuse(row.Number, row is { Protection: not ProtectionLevel.None, IdentityIsKept: true } && !readable.Contains(row.Id)), StringComparer.Ordinal);
    }

    /// <summary>The same person taking part in another track of the same controller.</summary>
    public static async Task<Refusal?> CheckControllerAsync(JobbsparDbContext db, Participant participant, CancellationToken cancellationToken)
    {
        if (participant.NumberHash is null)
        {
            return null;
        }

        var hashes = await db.ReplacedNumbers.Where(row => row.ParticipantId == participant.Id).Select(row => row.NumberHash).ToListAsync(cancellationToken);
        hashes.Add(participant.NumberHash);
        return await CheckControllerAsync(db, participant, hashes, cancellationToken);
    }

    /// <summary>True for somebody who is accepted, active or paused.</summary>
    public static bool TakesPart(Participant participant) => TakingPart.Contains(participant.Status);

    /// <summary>The same by hashes of a number that she is to have.</summary>
    public static async Task<Refusal?> CheckControllerAsync(JobbsparDbContext db, Participant participant, IReadOnlyList<string> hashes, CancellationToken cancellationToken)
    {
        return PersonTakesPartOnce.CheckController(await With(db, hashes)
            .AnyAsync(row => row.OwnerOrganisationId == participant.OwnerOrganisationId && row.TrackId != participant.TrackId && TakingPart.Contains(row.Status), cancellationToken));
    }

    /// <summary>Not even the pseudonym of somebody who is hidden from the asker is told.</summary>
    private static Refusal Refuse(int number, bool isHidden) =>
        isHidden ? PersonTakesPartOnce.CheckController(takesPartElsewhere: true)! : PersonTakesPartOnce.CheckTrack(number)!;

    private static IQueryable<Participant> With(JobbsparDbContext db, IReadOnlyList<string> hashes) =>
        db.Participants.Where(row => hashes.Contains(row.NumberHash!) || db.ReplacedNumbers.Any(number => number.ParticipantId == row.Id && hashes.Contains(number.NumberHash)));
}
