using System.Globalization;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Definitions.Rules;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Definitions.Publishing;

/// <summary>Publishes a version that was validated, and keeps requests to do so. In the caller's transaction.</summary>
internal static class VersionPublishing
{
    /// <summary>Makes the version the published one, provided that it still is what was validated.</summary>
    public static async Task<Decision<SavedDefinition>> PublishAsync(
        UnitOfWork unit, Actor actor, WorkflowDefinition definition, DefinitionRevision validated, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (target, refusal) = await FindAsync(unit, definition.DefinitionId, validated, cancellationToken);
        if (target is null)
        {
            return Decision<SavedDefinition>.Refuse(refusal!);
        }

        if (!target.IsPublished)
        {
            // Holds the row, so that nobody saves the draft between this look and the commit.
            var held = await unit.Db.WorkflowDefinitions
                .Where(row => row.VersionId == target.VersionId && row.Revision == validated.Revision && row.DeletedAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(version => version.IsDraft, false), cancellationToken);
            if (held == 0)
            {
                throw new DbUpdateConcurrencyException($"The version {target.VersionId} was changed by another transaction.");
            }

            await Publication.PublishAsync(unit, definition, target.VersionId, now, cancellationToken);
            Record(unit, actor, AuditAction.DefinitionPublished, target, now);
        }

        return Decision<SavedDefinition>.Accept(new() { Revision = target.Revision, Version = target.Version, Changed = !target.IsPublished });
    }

    /// <summary>Keeps a request to publish the version as it was validated. Asking again for the same changes nothing; asking for something else replaces what waits.</summary>
    public static async Task<Decision<SavedDefinition>> RequestAsync(
        UnitOfWork unit, Actor actor, string definitionId, DefinitionRevision validated, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (target, refusal) = await FindAsync(unit, definitionId, validated, cancellationToken);
        if (target is null)
        {
            return Decision<SavedDefinition>.Refuse(refusal!);
        }

        var waiting = await unit.Db.PublicationRequests.SingleOrDefaultAsync(row => row.DefinitionId == definitionId && row.State == PublicationRequestState.Waiting, cancellationToken);
        if (waiting is not null && string.Equals(waiting.VersionId, target.VersionId, StringComparison.Ordinal) && waiting.Revision == target.Revision.Revision)
        {
            return Kept(target, waiting.Id, changed: false);
        }

        if (waiting is not null)
        {
            (waiting.State, waiting.DecidedAt) = (PublicationRequestState.Superseded, now);
            await unit.Db.SaveChangesAsync(cancellationToken);
        }

        var request = new PublicationRequest
        {
            Id = Guid.CreateVersion7(now),
            DefinitionId = definitionId,
            VersionId = target.VersionId,
            Revision = target.Revision.Revision,
            State = PublicationRequestState.Waiting,
            RequestedAt = now,
            RequestedBy = actor.UserId,
        };
        unit.Db.PublicationRequests.Add(request);
        Record(unit, actor, AuditAction.PublicationRequested, target, now);
        return Kept(target, request.Id, changed: true);
    }

    /// <summary>Ends what waits for approval of versions that are no longer what they were.</summary>
    public static Task SupersedeAsync(JobbsparDbContext db, IReadOnlyCollection<string> versionIds, DateTimeOffset? now, CancellationToken cancellationToken) =>
        db.PublicationRequests
            .Where(row => versionIds.Contains(row.VersionId) && row.State == PublicationRequestState.Waiting)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(request => request.State, PublicationRequestState.Superseded)
                    .SetProperty(request => request.DecidedAt, now)
                    .SetProperty(request => request.Version, request => request.Version + 1),
                cancellationToken);

    /// <summary>Remembers that somebody wrote something of a version.</summary>
    /// <returns>True where she had written nothing of it before.</returns>
    public static async Task<bool> RememberAuthorAsync(JobbsparDbContext db, string versionId, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.DefinitionAuthors.AnyAsync(row => row.VersionId == versionId && row.UserId == actor.UserId, cancellationToken))
        {
            return false;
        }

        db.DefinitionAuthors.Add(new() { VersionId = versionId, UserId = actor.UserId });
        return true;
    }

    /// <summary>Writes the audit log.</summary>
    public static void Record(UnitOfWork unit, Actor actor, string action, DefinitionVersion version, DateTimeOffset now) =>
        unit.Db.AuditEvents.Add(AuditEntry.OfDefinition(actor, action, version.DefinitionId, version.Version.ToString(CultureInfo.InvariantCulture), now));

    private static async Task<(DefinitionVersion? Target, Refusal? Refusal)> FindAsync(UnitOfWork unit, string definitionId, DefinitionRevision validated, CancellationToken cancellationToken)
    {
        var versions = await DefinitionVersions.ReadAsync(unit.Db, definitionId, cancellationToken);
        if (versions.FirstOrDefault(version => string.Equals(version.VersionId, validated.VersionId, StringComparison.Ordinal)) is not { } target)
        {
            return (null, DefinitionExists.Refused(definitionId));
        }

        return DefinitionWasNotChangedMeanwhile.Check(target, validated) is { } changed ? (null, changed) : (target, null);
    }

    private static Decision<SavedDefinition> Kept(DefinitionVersion target, Guid request, bool changed) =>
        Decision<SavedDefinition>.Accept(new() { Revision = target.Revision, Version = target.Version, Changed = changed, WaitsForApproval = request });
}
