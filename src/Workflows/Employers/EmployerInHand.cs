using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers;

/// <summary>An employer's part that a command holds; its track is locked until the transaction ends.</summary>
internal sealed record EmployerInHand(TrackInHand Track, TrackEmployer Part, DateOnly Today, DateTimeOffset Now)
{
    public JobbsparDbContext Db => Track.Db;

    public Actor Actor => Track.Actor;

    /// <summary>Writes what happened into the track's history.</summary>
    public void Audit(string action, params IReadOnlyList<(string Name, string Value)> arguments) =>
        Db.AuditEvents.Add(AuditEntry.OfEmployer(Actor, action, Part, Now, arguments));

    /// <summary>A contact by key; null where it is not chosen or does not exist.</summary>
    public async Task<Contact?> ContactAsync(Guid? id, CancellationToken cancellationToken) =>
        id is null ? null : await Db.Contacts.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
}
