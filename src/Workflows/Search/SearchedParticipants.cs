using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Search;

/// <summary>
/// Finds participants by name, or by a whole identity number that they have or had, in the tracks that the actor works in. Whom she sees by pseudonym only, or
/// not at all, is not found: a search does not tell what a page would not show (OSL-05, SKY-02).
/// </summary>
public sealed class SearchedParticipants(AccessRights access, IdentitySeal seal)
{
    internal async Task<Found<FoundParticipant>> FindAsync(JobbsparDbContext db, Actor actor, SearchWords words, DateOnly today, CancellationToken cancellationToken)
    {
        var tracks = db.Tracks.Within(db, access, actor, AccessAction.ViewParticipants, today);
        var own = await db.Users.Where(user => user.Id == actor.UserId).Select(user => user.OrganisationId).FirstOrDefaultAsync(cancellationToken);
        var rows = await (
            from participant in Wanted(db, words)
            join track in tracks on participant.TrackId equals track.Id
            select new { Participant = participant, track.PublicCode, track.Title, track.LeadOrganisationId }).ToListAsync(cancellationToken);
        var consents = (await db.SecrecyConsents
            .Where(row => db.Participants.Any(participant => participant.Id == row.ParticipantId && tracks.Any(track => track.Id == participant.TrackId)))
            .ToListAsync(cancellationToken)).ToLookup(row => row.ParticipantId);
        var readable = (await db.ParticipantReaders.Where(row => row.UserId == actor.UserId).Select(row => row.ParticipantId).ToListAsync(cancellationToken)).ToHashSet();
        var found = rows
            .Where(row => row.Participant.Name is { } name
                && (words.IdentityDigits is not null || words.AreIn(name))
                && ParticipantSight.Of(Viewer(actor, own ?? row.LeadOrganisationId, today), row.Participant, consents[row.Participant.Id], readable.Contains(row.Participant.Id)) is Sight.Identity)
            .OrderBy(row => row.Participant.Name, StringComparer.CurrentCulture)
            .Select(row => new FoundParticipant(row.Participant.Id, row.Participant.Name!, row.Participant.Number, row.Participant.Status, row.PublicCode, row.Title))
            .ToList();
        return Found<FoundParticipant>.Of(found);
    }

    private IQueryable<Participant> Wanted(JobbsparDbContext db, SearchWords words)
    {
        if (words.IdentityDigits is not { } digits)
        {
            return db.Participants.Where(row => row.Name != null);
        }

        var hashes = seal.Hashes(digits);
        return db.Participants.Where(row => hashes.Contains(row.NumberHash!) || db.ReplacedNumbers.Any(number => number.ParticipantId == row.Id && hashes.Contains(number.NumberHash)));
    }

    /// <summary>Her organisation's kind plays no part in whether she sees a name.</summary>
    private static ParticipantViewer Viewer(Actor actor, Guid organisationId, DateOnly today) =>
        new() { UserId = actor.UserId, OrganisationId = organisationId, OrganisationType = OrganisationType.Other, IsEmergency = false, Today = today };
}
