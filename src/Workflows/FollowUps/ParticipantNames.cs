using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Names of a track's participants, read at the moment of display after the right was asked for (D6), as far as the viewer may see whom.</summary>
internal static class ParticipantNames
{
    /// <summary>By the participant's id: the name, null for a pseudonym, and the number of the pseudonym. Of whom the viewer may not even know is left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, ParticipantName>> OfTrackAsync(JobbsparDbContext db, ParticipantViewer viewer, Guid trackId, CancellationToken cancellationToken)
    {
        var rows = await db.Participants.Where(row => row.TrackId == trackId).ToListAsync(cancellationToken);
        var consents = await db.SecrecyConsents.Where(row => db.Participants.Any(participant => participant.Id == row.ParticipantId && participant.TrackId == trackId)).ToListAsync(cancellationToken);
        var readable = await db.ParticipantReaders.Where(row => row.UserId == viewer.UserId).Select(row => row.ParticipantId).ToListAsync(cancellationToken);
        return rows
            .Select(row => (Row: row, Sight: ParticipantSight.Of(viewer, row, consents, readable.Contains(row.Id))))
            .Where(pair => pair.Sight is not Sight.Nothing)
            .ToDictionary(pair => pair.Row.Id, pair => new ParticipantName(pair.Row.Id, pair.Sight is Sight.Identity ? pair.Row.Name : null, pair.Row.Number));
    }
}
