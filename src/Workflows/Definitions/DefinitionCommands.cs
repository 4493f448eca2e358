using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Definitions.Publishing;
using Jobbspar.Workflows.Definitions.Rules;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Definitions;

/// <summary>
/// The life of a definition: drafts are saved over and over, publishing freezes a version for ever, and instances stay with the version
/// they started with. Two editors cannot overwrite each other: who comes second is told.
/// </summary>
public sealed class DefinitionCommands(Transactions transactions, DefinitionChecks checks, AccessRights access, PublicationRule rule, TimeProvider clock)
{
    /// <summary>Keeps what an editor drew. Without a draft, one is made from what she was shown; a new definition begins with one. Errors in it do not matter yet.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="json">The definition; its <c>definitionId</c> says which, its <c>id</c> and <c>version</c> are replaced.</param>
    /// <param name="seen">Revision of the latest version as the editor opened it; null for a definition that is new.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The actor may not change definitions.</exception>
    public Task<Decision<SavedDefinition>> SaveDraftAsync(Actor actor, string json, DefinitionRevision? seen, CancellationToken cancellationToken) =>
        SaveDraftAsync(actor, json, seen, isPublishedNext: false, cancellationToken);

    /// <summary>Keeps what an editor drew, as <see cref="SaveDraftAsync(Actor, string, DefinitionRevision, CancellationToken)"/> does, as the first half of publishing it in one request.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="json">The definition.</param>
    /// <param name="seen">Revision of the latest version as the editor opened it.</param>
    /// <param name="isPublishedNext">True where the editor learns the new revision only if publishing succeeds: she may then go on from <paramref name="seen"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The actor may not change definitions.</exception>
    public async Task<Decision<SavedDefinition>> SaveDraftAsync(Actor actor, string json, DefinitionRevision? seen, bool isPublishedNext, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeDefinitions, AccessScope.Nothing);
        if (!TryRead(json, out var definition, out var refusal))
        {
            return Decision<SavedDefinition>.Refuse(refusal);
        }

        var findings = await checks.FindAsync(definition, cancellationToken);
        var saved = await transactions.RunAsync((unit, token) => SaveDraftAsync(unit, actor, definition, seen, isPublishedNext ? seen : null, isDrawn: true, token), cancellationToken);
        return saved.Accepted ? Decision<SavedDefinition>.Accept(saved.Value with { Findings = findings }) : saved;
    }

    /// <summary>
    /// Makes a version the one that new instances start from, at once on every host. Where a second person is needed, that is asked for instead,
    /// and <see cref="SavedDefinition.WaitsForApproval"/> says so.
    /// </summary>
    /// <param name="actor">Who.</param>
    /// <param name="definitionId">Definition.</param>
    /// <param name="choice">Which version.</param>
    /// <param name="seen">Revision as the actor saw it; null to publish what is there.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The actor may not change definitions.</exception>
    public async Task<Decision<SavedDefinition>> PublishAsync(Actor actor, string definitionId, VersionChoice choice, DefinitionRevision? seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(choice);
        access.Demand(actor, AccessAction.ChangeDefinitions, AccessScope.Nothing);
        var opened = await transactions.ReadAsync((db, token) => DefinitionVersions.OpenAsync(db, definitionId, choice, token), cancellationToken);
        if (opened is null)
        {
            return Decision<SavedDefinition>.Refuse(DefinitionExists.Refused(definitionId));
        }

        if (seen is not null && DefinitionWasNotChangedMeanwhile.Check(opened.Version, seen) is { } changed)
        {
            return Decision<SavedDefinition>.Refuse(changed);
        }

        // Outside the transaction: a large definition takes a while, and what is published is compared with what was read.
        var definition = WorkflowDefinition.Parse(opened.Json);
        var findings = await checks.FindAsync(definition, cancellationToken);
        if (DefinitionHasNoErrors.Check(findings) is { Count: > 0 } errors)
        {
            return Decision<SavedDefinition>.Refuse(errors);
        }

        var waits = rule.NeedsSecondPerson && !opened.Version.IsPublished;
        var published = await transactions.RunAsync(
            (unit, token) => waits
                ? VersionPublishing.RequestAsync(unit, actor, definitionId, opened.Version.Revision, clock.GetUtcNow(), token)
                : VersionPublishing.PublishAsync(unit, actor, definition, opened.Version.Revision, clock.GetUtcNow(), token),
            cancellationToken);
        return published.Accepted ? Decision<SavedDefinition>.Accept(published.Value with { Findings = findings }) : published;
    }

    /// <summary>Takes the published version out of use: no new instance starts from it, and running ones go on. Does nothing where none is published.</summary>
    /// <exception cref="AccessDeniedException">The actor may not change definitions.</exception>
    public Task<Decision<SavedDefinition>> RetractAsync(Actor actor, string definitionId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeDefinitions, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var versions = await DefinitionVersions.ReadAsync(unit.Db, definitionId, token);
                if (versions.Count == 0)
                {
                    return Decision<SavedDefinition>.Refuse(DefinitionExists.Refused(definitionId));
                }

                if (versions.FirstOrDefault(version => version.IsPublished) is not { } published)
                {
                    return Accept(versions.First(version => version.IsLatest), changed: false);
                }

                await Publication.RetractAsync(unit, definitionId, clock.GetUtcNow(), token);
                Record(unit, actor, AuditAction.DefinitionRetracted, definitionId, published.Version);
                return Accept(published, changed: true);
            },
            cancellationToken);
    }

    /// <summary>Makes a new draft that says what an earlier version said; that version stays as it is. A draft that is there already is kept as a version, so nothing drawn is lost.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="definitionId">Definition.</param>
    /// <param name="version">Number of the earlier version.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The actor may not change definitions.</exception>
    public Task<Decision<SavedDefinition>> RevertAsync(Actor actor, string definitionId, int version, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeDefinitions, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                if (await DefinitionVersions.OpenAsync(unit.Db, definitionId, VersionChoice.Specific(version), token) is not { } earlier)
                {
                    return Decision<SavedDefinition>.Refuse(DefinitionExists.Refused(definitionId));
                }

                await unit.Db.WorkflowDefinitions
                    .Where(row => row.DefinitionId == definitionId && row.IsDraft)
                    .ExecuteUpdateAsync(row => row.SetProperty(draft => draft.IsDraft, false), token);
                var saved = await BeginDraftAsync(unit, actor, WorkflowDefinition.Parse(earlier.Json), goesOnFrom: null, isDrawn: false, token);
                Record(unit, actor, AuditAction.DefinitionReverted, definitionId, version);
                return saved;
            },
            cancellationToken);
    }

    /// <summary>
    /// Takes in a definition from a file as a draft, to be looked at and published. Activities of unknown types may wait there for their types; expressions in refused languages may not.
    /// A draft of somebody else is not replaced.
    /// </summary>
    /// <exception cref="AccessDeniedException">The actor may not change definitions.</exception>
    public async Task<Decision<SavedDefinition>> ImportDraftAsync(Actor actor, string json, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeDefinitions, AccessScope.Nothing);
        if (!TryRead(json, out var definition, out var refusal))
        {
            return Decision<SavedDefinition>.Refuse(refusal);
        }

        var findings = await checks.FindAsync(definition, cancellationToken);
        if (DefinitionHasNoErrors.Check([.. findings.Where(finding => finding.Code is "EXPRESSION")]) is { Count: > 0 } errors)
        {
            return Decision<SavedDefinition>.Refuse(errors);
        }

        var imported = await transactions.RunAsync(
            async (unit, token) =>
            {
                var latest = VersionChoice.Latest.Among(await DefinitionVersions.ReadAsync(unit.Db, definition.DefinitionId, token));
                if (DraftOfAnotherIsNotReplaced.Check(latest, actor) is { } another)
                {
                    return Decision<SavedDefinition>.Refuse(another);
                }

                var saved = await SaveDraftAsync(unit, actor, definition, latest?.Revision, null, isDrawn: false, token);
                if (saved is { Accepted: true, Value.Changed: true })
                {
                    Record(unit, actor, AuditAction.DefinitionImported, definition.DefinitionId, saved.Value.Version);
                }

                return saved;
            },
            cancellationToken);
        return imported.Accepted ? Decision<SavedDefinition>.Accept(imported.Value with { Findings = findings }) : imported;
    }

    /// <summary>Fixes a draft as it is, so that an instance can run from it: what is saved next becomes a version after it. Does nothing where the latest version is no draft.</summary>
    /// <returns>The latest version.</returns>
    /// <exception cref="AccessDeniedException">The actor may not change definitions.</exception>
    public async Task<Decision<SavedDefinition>> FixDraftAsync(Actor actor, string definitionId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeDefinitions, AccessScope.Nothing);
        var opened = await transactions.ReadAsync((db, token) => DefinitionVersions.OpenAsync(db, definitionId, VersionChoice.Latest, token), cancellationToken);
        if (opened is null)
        {
            return Decision<SavedDefinition>.Refuse(DefinitionExists.Refused(definitionId));
        }

        var findings = await checks.FindAsync(WorkflowDefinition.Parse(opened.Json), cancellationToken);
        if (DefinitionHasNoErrors.Check(findings) is { Count: > 0 } errors)
        {
            return Decision<SavedDefinition>.Refuse(errors);
        }

        var revision = opened.Version.Revision;
        return await transactions.RunAsync(
            async (unit, token) =>
            {
                var found = await unit.Db.WorkflowDefinitions
                    .Where(row => row.VersionId == revision.VersionId && row.Revision == revision.Revision && row.DeletedAt == null)
                    .ExecuteUpdateAsync(row => row.SetProperty(version => version.IsDraft, false), token);
                if (found == 1)
                {
                    return Accept(opened.Version, changed: opened.Version.IsDraft);
                }

                var now = VersionChoice.Latest.Among(await DefinitionVersions.ReadAsync(unit.Db, definitionId, token));
                return Decision<SavedDefinition>.Refuse(now is null ? DefinitionExists.Refused(definitionId) : DefinitionWasNotChangedMeanwhile.Check(now, revision) ?? DefinitionExists.Refused(definitionId));
            },
            cancellationToken);
    }

    /// <summary>Deletes a version that nothing runs from and no track belongs to. Its number is not used again.</summary>
    /// <exception cref="AccessDeniedException">The actor may not change definitions.</exception>
    public Task<Decision<SavedDefinition>> DeleteVersionAsync(Actor actor, string definitionId, int version, CancellationToken cancellationToken) =>
        DeleteAsync(
            actor,
            definitionId,
            all => [.. all.Where(found => found.Version == version)],
            found => PublishedVersionIsRetractedFirst.Check(found[0]),
            AuditAction.DefinitionVersionDeleted,
            cancellationToken);

    /// <summary>Deletes a definition with all its versions, on the conditions for each of them; where it is published, that ends.</summary>
    /// <exception cref="AccessDeniedException">The actor may not change definitions.</exception>
    public Task<Decision<SavedDefinition>> DeleteAsync(Actor actor, string definitionId, CancellationToken cancellationToken) =>
        DeleteAsync(actor, definitionId, all => all, _ => null, AuditAction.DefinitionDeleted, cancellationToken);

    private Task<Decision<SavedDefinition>> DeleteAsync(
        Actor actor,
        string definitionId,
        Func<IReadOnlyList<DefinitionVersion>, IReadOnlyList<DefinitionVersion>> which,
        Func<IReadOnlyList<DefinitionVersion>, Refusal?> own,
        string action,
        CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeDefinitions, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var versions = which(await DefinitionVersions.ReadAsync(unit.Db, definitionId, token));
                if (versions.Count == 0)
                {
                    return Decision<SavedDefinition>.Refuse(DefinitionExists.Refused(definitionId));
                }

                IReadOnlyList<Refusal> refusals = [.. Refusals.Among(ShippedVersionsAreKept.Check(versions), own(versions)), .. await VersionIsNotInUse.CheckAsync(unit.Db, versions, token)];
                if (refusals.Count > 0)
                {
                    return Decision<SavedDefinition>.Refuse(refusals);
                }

                DateTimeOffset? now = clock.GetUtcNow();
                if (versions.Any(version => version.IsPublished))
                {
                    await Publication.RetractAsync(unit, definitionId, now.Value, token);
                }

                var ids = versions.Select(version => version.VersionId).ToArray();
                var deleted = await unit.Db.WorkflowDefinitions.Where(row => ids.Contains(row.VersionId) && !row.IsPublished).ExecuteUpdateAsync(
                    row => row.SetProperty(version => version.DeletedAt, now).SetProperty(version => version.IsDraft, false),
                    token);
                if (deleted != ids.Length)
                {
                    throw new DbUpdateConcurrencyException($"A version of {definitionId} was published by another transaction.");
                }

                await VersionPublishing.SupersedeAsync(unit.Db, ids, now, token);
                Record(unit, actor, action, definitionId, versions[0].Version);
                return Accept(versions[0], changed: true);
            },
            cancellationToken);
    }

    private async Task<Decision<SavedDefinition>> SaveDraftAsync(
        UnitOfWork unit, Actor actor, WorkflowDefinition definition, DefinitionRevision? seen, DefinitionRevision? goesOnFrom, bool isDrawn, CancellationToken cancellationToken)
    {
        var latest = VersionChoice.Latest.Among(await DefinitionVersions.ReadAsync(unit.Db, definition.DefinitionId, cancellationToken));
        if (DefinitionWasNotChangedMeanwhile.Check(latest, seen, actor) is { } refusal)
        {
            return Decision<SavedDefinition>.Refuse(refusal);
        }

        return latest is { IsDraft: true }
            ? await ChangeDraftAsync(unit, actor, definition, latest, goesOnFrom, isDrawn, cancellationToken)
            : await BeginDraftAsync(unit, actor, definition, goesOnFrom, isDrawn, cancellationToken);
    }

    private async Task<Decision<SavedDefinition>> ChangeDraftAsync(
        UnitOfWork unit, Actor actor, WorkflowDefinition definition, DefinitionVersion draft, DefinitionRevision? goesOnFrom, bool isDrawn, CancellationToken cancellationToken)
    {
        var (content, hash) = (DefinitionContent.AsVersion(definition, draft.VersionId, draft.Version), DefinitionContent.Hash(definition));
        DateTimeOffset? now = clock.GetUtcNow();
        Guid? author = actor.UserId;
        var held = goesOnFrom?.ToString();
        var mine = unit.Db.WorkflowDefinitions.Where(row => row.VersionId == draft.VersionId && row.IsDraft && row.Revision == draft.Revision.Revision);
        if (await mine.AnyAsync(row => row.ContentHash == hash, cancellationToken))
        {
            return Accept(draft, changed: false);
        }

        var changed = await mine.ExecuteUpdateAsync(
            row => row
                .SetProperty(version => version.Content, content)
                .SetProperty(version => version.ContentHash, hash)
                .SetProperty(version => version.Name, definition.Name)
                .SetProperty(version => version.Revision, draft.Revision.Revision + 1)
                .SetProperty(version => version.ChangedAt, now)
                .SetProperty(version => version.ChangedBy, author)
                .SetProperty(version => version.SeenByAuthor, held),
            cancellationToken);
        if (changed == 0)
        {
            // Somebody saved, published or deleted it since it was read: look again, and say so.
            throw new DbUpdateConcurrencyException($"The draft {draft.VersionId} was changed by another transaction.");
        }

        if (await VersionPublishing.RememberAuthorAsync(unit.Db, draft.VersionId, actor, cancellationToken) && isDrawn)
        {
            Record(unit, actor, AuditAction.DefinitionDrafted, definition.DefinitionId, draft.Version);
        }

        await VersionPublishing.SupersedeAsync(unit.Db, [draft.VersionId], now, cancellationToken);
        return Accept(draft with { Revision = draft.Revision with { Revision = draft.Revision.Revision + 1 } }, changed: true);
    }

    private async Task<Decision<SavedDefinition>> BeginDraftAsync(UnitOfWork unit, Actor actor, WorkflowDefinition definition, DefinitionRevision? goesOnFrom, bool isDrawn, CancellationToken cancellationToken)
    {
        // Deleted versions count: a number names one content for ever.
        var number = (await unit.Db.WorkflowDefinitions.Where(row => row.DefinitionId == definition.DefinitionId).MaxAsync(row => (int?)row.Version, cancellationToken) ?? 0) + 1;
        var versionId = DefinitionIdentity.OfVersion(definition.DefinitionId, number);
        var now = clock.GetUtcNow();
        unit.Db.WorkflowDefinitions.Add(new()
        {
            VersionId = versionId,
            DefinitionId = definition.DefinitionId,
            Version = number,
            Name = definition.Name,
            Content = DefinitionContent.AsVersion(definition, versionId, number),
            ContentHash = DefinitionContent.Hash(definition),
            IsShipped = false,
            IsPublished = false,
            IsDraft = true,
            CreatedAt = now,
            ChangedBy = actor.UserId,
            SeenByAuthor = goesOnFrom?.ToString(),
        });
        unit.Db.DefinitionAuthors.Add(new() { VersionId = versionId, UserId = actor.UserId });
        if (isDrawn)
        {
            Record(unit, actor, AuditAction.DefinitionDrafted, definition.DefinitionId, number);
        }

        return Decision<SavedDefinition>.Accept(new() { Revision = new(versionId, 1), Version = number, Changed = true });
    }

    private static bool TryRead(string json, [NotNullWhen(true)] out WorkflowDefinition? definition, [NotNullWhen(false)] out Refusal? refusal)
    {
        try
        {
            definition = WorkflowDefinition.Parse(json);
            DefinitionIdentity.Check(definition);
            refusal = null;
            return true;
        }
        catch (DefinitionException fault)
        {
            (definition, refusal) = (null, DefinitionCanBeRead.Refused(fault));
            return false;
        }
    }

    private void Record(UnitOfWork unit, Actor actor, string action, string definitionId, int version) =>
        unit.Db.AuditEvents.Add(AuditEntry.OfDefinition(actor, action, definitionId, version.ToString(CultureInfo.InvariantCulture), clock.GetUtcNow()));

    private static Decision<SavedDefinition> Accept(DefinitionVersion version, bool changed) =>
        Decision<SavedDefinition>.Accept(new() { Revision = version.Revision, Version = version.Version, Changed = changed });
}
