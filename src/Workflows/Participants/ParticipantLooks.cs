using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Participants;

/// <summary>Writes down that somebody looked at participants by their names (GDPR-06), before the page is answered.</summary>
public sealed class ParticipantLooks(Transactions transactions, TimeProvider clock)
{
    /// <summary>A page that shows several participants of a track. Nothing is written where it names none.</summary>
    internal Task ListAsync(Actor actor, Guid trackId, int named, CancellationToken cancellationToken) =>
        named == 0 ? Task.CompletedTask : WriteAsync(actor, AuditAction.ParticipantsListed, trackId, ("count", Written.Number(named)), cancellationToken);

    /// <summary>The same, of the participants that the page shows, each counted once.</summary>
    internal Task ListAsync(Actor actor, Guid trackId, IEnumerable<ParticipantName?> shown, CancellationToken cancellationToken) =>
        ListAsync(actor, trackId, shown.Where(person => person?.Name is not null).DistinctBy(person => person!.Id).Count(), cancellationToken);

    /// <summary>A page of one participant.</summary>
    internal Task OneAsync(Actor actor, Guid participantId, CancellationToken cancellationToken) =>
        WriteAsync(actor, AuditAction.ParticipantSeen, participantId, ("participant", participantId.ToString()), cancellationToken);

    private Task WriteAsync(Actor actor, string action, Guid subjectId, (string Name, string Value) argument, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            (unit, _) =>
            {
                ParticipantAudit.Seen(unit.Db, actor, action, subjectId, clock.GetUtcNow(), argument);
                return Task.CompletedTask;
            },
            cancellationToken);
}
