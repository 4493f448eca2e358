using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Closure;

/// <summary>Participants of a track that take part and are not closed: as long as there is one, the track is not closed (G4).</summary>
internal static class OpenParticipants
{
    public static IQueryable<Participant> Of(JobbsparDbContext db, Guid trackId) =>
        db.Participants.Where(row => row.TrackId == trackId
            && (row.Status == ParticipantStatus.Accepted || row.Status == ParticipantStatus.Active || row.Status == ParticipantStatus.Paused));
}
