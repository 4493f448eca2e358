using System.Globalization;
using Jobbspar.Engine.Migration;
using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Migrations;

/// <summary>
/// What the domain says of a track follows its workflow instance to the new version, in the same transaction. Tasks keep their bookmarks, due
/// dates and reminders; only the names of their activities change.
/// </summary>
public sealed class MigratedTracks(TimeProvider clock)
{
    /// <summary>Brings the rows of the track that an instance is, if it is one, into line.</summary>
    /// <param name="db">Database.</param>
    /// <param name="instance">Instance after the migration.</param>
    /// <param name="plan">Plan by which it was moved.</param>
    /// <param name="orderedBy">Administrator who ordered it; stands in the track's history.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    internal async Task FollowAsync(JobbsparDbContext db, StoredInstance instance, MigrationPlan plan, Guid orderedBy, CancellationToken cancellationToken)
    {
        if (await db.Tracks.SingleOrDefaultAsync(row => row.Id == instance.Id, cancellationToken) is not { } track)
        {
            return;
        }

        track.DefinitionVersionId = instance.DefinitionVersionId;
        foreach (var item in await db.ChecklistItems.Where(row => row.TrackId == track.Id).ToListAsync(cancellationToken))
        {
            // Finished ones too: what builds on what is read from the version's connections.
            item.ActivityId = plan.Activities.GetValueOrDefault(item.ActivityId, item.ActivityId);
        }

        var administrator = new Actor { UserId = orderedBy, DisplayName = "", Roles = [] };
        db.AuditEvents.Add(AuditEntry.OfTrack(
            administrator,
            AuditAction.TrackMigrated,
            track.Id,
            clock.GetUtcNow(),
            ("version", instance.DefinitionVersion.ToString(CultureInfo.InvariantCulture))));
    }
}
