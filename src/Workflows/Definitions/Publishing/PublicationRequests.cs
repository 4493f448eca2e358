using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Definitions.Changes;
using Jobbspar.Workflows.Definitions.Rules;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Definitions.Publishing;

/// <summary>
/// Requests to publish, where a second person is needed: what they would change, and what became of them. Administrators only: all throw
/// <see cref="AccessDeniedException"/> for others, and where the request does not exist.
/// </summary>
public sealed class PublicationRequests(Transactions transactions, DefinitionChecks checks, DefinitionComparison comparison, AccessRights access, TimeProvider clock)
{
    private const int MostDecided = 50;

    /// <summary>What waits, oldest first, and then the 50 latest that were decided.</summary>
    public Task<IReadOnlyList<PublicationRequestRow>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewDefinitions, AccessScope.Nothing);
        return transactions.ReadAsync<IReadOnlyList<PublicationRequestRow>>(
            async (db, token) =>
            [
                .. await RowsAsync(db, actor, db.PublicationRequests.Where(row => row.State == PublicationRequestState.Waiting).OrderBy(row => row.RequestedAt), token),
                .. await RowsAsync(db, actor, db.PublicationRequests.Where(row => row.State != PublicationRequestState.Waiting).OrderByDescending(row => row.DecidedAt).Take(MostDecided), token),
            ],
            cancellationToken);
    }

    /// <summary>What a request would change in what new instances start from.</summary>
    public async Task<PublicationReview> ReviewAsync(Actor actor, Guid requestId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewDefinitions, AccessScope.Nothing);
        var (row, content, published) = await transactions.ReadAsync(
            async (db, token) =>
            {
                var rows = await RowsAsync(db, actor, db.PublicationRequests.Where(request => request.Id == requestId), token);
                var found = rows is [var one] ? one : throw new AccessDeniedException(nameof(AccessAction.ViewDefinitions));
                var versions = await DefinitionVersions.ReadAsync(db, found.DefinitionId, token);
                var current = versions.FirstOrDefault(version => version.IsPublished);
                return (found, await ContentAsync(db, found.DefinitionId, found.Version, token), current is null ? null : await DefinitionVersions.OpenAsync(db, found.DefinitionId, VersionChoice.Published, token));
            },
            cancellationToken);
        var requested = WorkflowDefinition.Parse(content);
        var before = published is null || published.Version.Version == row.Version ? null : WorkflowDefinition.Parse(published.Json);
        return new(row, published?.Version.Version, comparison.Compare(before, requested), await checks.FindAsync(requested, cancellationToken));
    }

    /// <summary>Publishes what was asked for, exactly as it was when it was asked.</summary>
    public async Task<Decision<SavedDefinition>> ApproveAsync(Actor actor, Guid requestId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeDefinitions, AccessScope.Nothing);
        var (validated, content) = await transactions.ReadAsync(
            async (db, token) =>
            {
                var request = await FindAsync(db, requestId, token);
                return (new DefinitionRevision(request.VersionId, request.Revision), await db.WorkflowDefinitions.Where(row => row.VersionId == request.VersionId).Select(row => row.Content).SingleAsync(token));
            },
            cancellationToken);
        var definition = WorkflowDefinition.Parse(content);
        var findings = await checks.FindAsync(definition, cancellationToken);
        if (DefinitionHasNoErrors.Check(findings) is { Count: > 0 } errors)
        {
            return Decision<SavedDefinition>.Refuse(errors);
        }

        var published = await transactions.RunAsync(
            async (unit, token) =>
            {
                var request = await FindAsync(unit.Db, requestId, token);
                var authors = await unit.Db.DefinitionAuthors.Where(row => row.VersionId == request.VersionId).Select(row => row.UserId).ToListAsync(token);
                var refusals = Refusals.Among(RequestStillWaits.Check(request), ApproverIsNoAuthor.Check(request, authors, actor));
                if (refusals.Count > 0)
                {
                    return Decision<SavedDefinition>.Refuse(refusals);
                }

                var now = clock.GetUtcNow();
                var done = await VersionPublishing.PublishAsync(unit, actor, definition, validated, now, token);
                if (done.Accepted)
                {
                    (request.State, request.DecidedAt, request.DecidedBy) = (PublicationRequestState.Approved, now, actor.UserId);
                }

                return done;
            },
            cancellationToken);
        return published.Accepted ? Decision<SavedDefinition>.Accept(published.Value with { Findings = findings }) : published;
    }

    /// <summary>Says no, and why. The draft stays as it is.</summary>
    public Task<Decision<Guid>> DeclineAsync(Actor actor, Guid requestId, string reason, CancellationToken cancellationToken) =>
        EndAsync(
            actor,
            requestId,
            PublicationRequestState.Declined,
            AuditAction.PublicationDeclined,
            request => Refusals.Among(RequestStillWaits.Check(request), DeclinedWithReason.Check(reason)),
            reason.Trim(),
            cancellationToken);

    /// <summary>Takes back one's own request; another administrator's is declined instead.</summary>
    public Task<Decision<Guid>> WithdrawAsync(Actor actor, Guid requestId, CancellationToken cancellationToken) =>
        EndAsync(
            actor,
            requestId,
            PublicationRequestState.Withdrawn,
            AuditAction.PublicationWithdrawn,
            request => request.RequestedBy == actor.UserId ? Refusals.Among(RequestStillWaits.Check(request)) : throw new AccessDeniedException(nameof(AccessAction.ChangeDefinitions)),
            reason: null,
            cancellationToken);

    private static async Task<PublicationRequest> FindAsync(JobbsparDbContext db, Guid requestId, CancellationToken cancellationToken) =>
        await db.PublicationRequests.SingleOrDefaultAsync(row => row.Id == requestId, cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.ChangeDefinitions));

    private static Task<string> ContentAsync(JobbsparDbContext db, string definitionId, int version, CancellationToken cancellationToken) =>
        db.WorkflowDefinitions.Where(row => row.DefinitionId == definitionId && row.Version == version).Select(row => row.Content).SingleAsync(cancellationToken);

    private static async Task<IReadOnlyList<PublicationRequestRow>> RowsAsync(JobbsparDbContext db, Actor actor, IQueryable<PublicationRequest> requests, CancellationToken cancellationToken)
    {
        var found = await requests.ToListAsync(cancellationToken);
        var ids = found.Select(row => row.VersionId).Distinct(StringComparer.Ordinal).ToArray();
        var versions = await db.WorkflowDefinitions
            .Where(row => ids.Contains(row.VersionId))
            .Select(row => new { row.VersionId, row.Name, row.Version })
            .ToDictionaryAsync(row => row.VersionId, StringComparer.Ordinal, cancellationToken);
        var authors = await db.DefinitionAuthors.Where(row => ids.Contains(row.VersionId) && row.UserId == actor.UserId).Select(row => row.VersionId).ToListAsync(cancellationToken);
        var people = found.Select(row => row.RequestedBy).Concat(found.Select(row => row.DecidedBy).OfType<Guid>()).ToHashSet();
        var names = await db.Users.Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        return
        [
            .. found.Select(row => new PublicationRequestRow
            {
                Id = row.Id,
                DefinitionId = row.DefinitionId,
                Name = versions[row.VersionId].Name,
                Version = versions[row.VersionId].Version,
                State = row.State,
                RequestedAt = row.RequestedAt,
                RequestedBy = names.GetValueOrDefault(row.RequestedBy, ""),
                DecidedAt = row.DecidedAt,
                DecidedBy = row.DecidedBy is { } who ? names.GetValueOrDefault(who, "") : null,
                Reason = row.Reason,
                IsOwn = row.RequestedBy == actor.UserId,
                MayApprove = row.State is PublicationRequestState.Waiting && row.RequestedBy != actor.UserId && !authors.Contains(row.VersionId, StringComparer.Ordinal),
            }),
        ];
    }

    private Task<Decision<Guid>> EndAsync(
        Actor actor,
        Guid requestId,
        PublicationRequestState state,
        string action,
        Func<PublicationRequest, IReadOnlyList<Refusal>> check,
        string? reason,
        CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ChangeDefinitions, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var request = await FindAsync(unit.Db, requestId, token);
                if (check(request) is { Count: > 0 } refusals)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var now = clock.GetUtcNow();
                (request.State, request.DecidedAt, request.DecidedBy, request.Reason) = (state, now, actor.UserId, reason);
                var versions = await DefinitionVersions.ReadAsync(unit.Db, request.DefinitionId, token);
                if (versions.FirstOrDefault(version => string.Equals(version.VersionId, request.VersionId, StringComparison.Ordinal)) is { } target)
                {
                    VersionPublishing.Record(unit, actor, action, target, now);
                }

                return Decision<Guid>.Accept(requestId);
            },
            cancellationToken);
    }
}
