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
            .Select(row => new
            {
                row.Number,
                IsHidden = row.Protection != ProtectionLevel.None && row.IdentityIsKept && !db.ParticipantReaders.Any(reader => reader.ParticipantId == row.Id && reader.UserId == viewer.UserId),
            })
            .FirstOrDefaultAsync(cancellationToken);

        // Not even the pseudonym of somebody who is hidden from the asker is told.
        return found is null ? null : found.IsHidden ? PersonTakesPartOnce.CheckController(takesPartElsewhere: true) : PersonTakesPartOnce.CheckTrack(found.Number);
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
        return PersonTakesPartOnce.CheckController(await With(db, hashes)
            .AnyAsync(row => row.OwnerOrganisationId == participant.OwnerOrganisationId && row.TrackId != participant.TrackId && TakingPart.Contains(row.Status), cancellationToken));
    }

    private static IQueryable<Participant> With(JobbsparDbContext db, IReadOnlyList<string> hashes) =>
        db.Participants.Where(row => hashes.Contains(row.NumberHash!) || db.ReplacedNumbers.Any(number => number.ParticipantId == row.Id && hashes.Contains(number.NumberHash)));
}
