using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>Reads the steps of a participant's own chain.</summary>
internal static class ChainSteps
{
    /// <summary>In the order of their planned first days.</summary>
    public static Task<List<ParticipantIntervention>> OfAsync(JobbsparDbContext db, Guid participantId, CancellationToken cancellationToken) =>
        db.ParticipantInterventions.Where(row => row.ParticipantId == participantId).OrderBy(row => row.PlannedStart).ThenBy(row => row.PlannedEnd).ThenBy(row => row.Id).ToListAsync(cancellationToken);
}
