using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Participants;

/// <summary>Writes down that somebody looked at participants (GDPR-06), before the page is answered. A pseudonym on a page that is for those who see names counts as a look.</summary>
public sealed class ParticipantLooks(Transactions transactions, TimeProvider clock)
{
    /// <summary>A page that shows several participants of a track. Nothing is written where it shows none.</summary>
    internal Task ListAsync(Actor actor, Guid trackId, int shown, CancellationToken cancellationToken) =>
        shown == 0 ? Task.CompletedTask : WriteAsync(actor, AuditAction.ParticipantsListed, trackId, ("count", Written.Number(shown)), cancellationToken);

    /// <summary>The same for a page that others see with numbers in the place of names: those it names are counted, each once.</summary>
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
