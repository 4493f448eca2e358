using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Names of a track's participants, read at the moment of display after the right was asked for (D6). A protected participant has none here.</summary>
internal static class ParticipantNames
{
    /// <summary>By the participant's id: the name, null for a pseudonym, and the number of the pseudonym.</summary>
    public static async Task<IReadOnlyDictionary<Guid, ParticipantName>> OfTrackAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        await db.Participants
            .Where(row => row.TrackId == trackId)
            .Select(row => new ParticipantName(row.Id, row.Protection == ProtectionLevel.None ? row.Name : null, row.Number))
            .ToDictionaryAsync(row => row.Id, cancellationToken);
}
