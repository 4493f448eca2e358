using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Migration;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Execution;

/// <summary>Moving running instances to another definition version (docs/adr/0006). No activity is called.</summary>
public sealed partial class WorkflowRuntime
{
    /// <summary>Which activity of the target each activity of the source has become, as far as can be told.</summary>
    /// <returns>One entry per activity of the source, in the order of the document; null where a version does not exist.</returns>
    public async ValueTask<IReadOnlyList<SuggestedMapping>?> SuggestMappingAsync(string sourceVersionId, string targetVersionId, CancellationToken cancellationToken)
    {
        var source = await CompileAsync(sourceVersionId, null, cancellationToken);
        var target = await CompileAsync(targetVersionId, null, cancellationToken);
        return source is null || target is null ? null : MappingSuggestions.Between(source.Value.Workflow, target.Value.Workflow);
    }

    /// <summary>Says what a plan would do to an instance. Changes nothing.</summary>
    /// <param name="instance">Instance as it was read.</param>
    /// <param name="bookmarks">All its open bookmarks.</param>
    /// <param name="plan">Plan.</param>
    /// <param name="cancellationToken">Cancels reading definitions.</param>
    public async ValueTask<MigrationCheck> CheckMigrationAsync(
        StoredInstance instance, IReadOnlyList<StoredBookmark> bookmarks, MigrationPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(bookmarks);
        ArgumentNullException.ThrowIfNull(plan);
        return new MigrationCheck(instance.Id, (await DraftAsync(instance, bookmarks, plan, cancellationToken)).Reasons);
    }

    /// <summary>Moves an instance to another version of its definition; it goes on waiting where it waits.</summary>
    /// <exception cref="StateTooLargeException">With the target's variables the state would exceed its limit.</exception>
    public async ValueTask<MigrationResult> MigrateAsync(IEngineSession session, MigrateInstance command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(command);
        if (await session.LockInstanceAsync(command.InstanceId, cancellationToken) is not { } instance)
        {
            return new MigrationResult { Outcome = MigrationOutcome.NotFound, InstanceId = command.InstanceId };
        }

        if (string.Equals(instance.DefinitionVersionId, command.Plan.TargetVersionId, StringComparison.Ordinal))
        {
            return new MigrationResult { Outcome = MigrationOutcome.AlreadyDone, InstanceId = command.InstanceId };
        }

        var (reasons, change) = await DraftAsync(instance, await session.ListBookmarksAsync(instance.Id, cancellationToken), command.Plan, cancellationToken);
        if (change is null)
        {
            var outcome = MigrationCheck.Gravest(reasons) == MigrationVerdict.NeedsMapping ? MigrationOutcome.NeedsMapping : MigrationOutcome.Cannot;
            return new MigrationResult { Outcome = outcome, InstanceId = instance.Id, Reasons = reasons };
        }

        if (change.Instance.State.Length > limits.StateSize)
        {
            throw new StateTooLargeException(instance.Id, change.Instance.State.Length, limits.StateSize);
        }

        await session.SaveAsync(change, cancellationToken);
        return new MigrationResult { Outcome = MigrationOutcome.Migrated, InstanceId = instance.Id, Instance = change.Instance };
    }

    // Either reasons or a change.
    private async ValueTask<(IReadOnlyList<MigrationReason> Reasons, InstanceChange? Change)> DraftAsync(
        StoredInstance instance, IReadOnlyList<StoredBookmark> bookmarks, MigrationPlan plan, CancellationToken cancellationToken)
    {
        if (instance.Status == InstanceStatus.Finished)
        {
            return ([new MigrationReason(MigrationCodes.Finished)], null);
        }

        if (!string.Equals(instance.DefinitionVersionId, plan.SourceVersionId, StringComparison.Ordinal))
        {
            return ([new MigrationReason(MigrationCodes.NotOnSource, Detail: instance.DefinitionVersionId)], null);
        }

        var pins = StateReader.ReadPins(instance.State.Span);
        if (await CompileAsync(plan.SourceVersionId, pins, cancellationToken) is not { } source)
        {
            return ([new MigrationReason(MigrationCodes.VersionMissing, Detail: plan.SourceVersionId)], null);
        }

        if (await CompileAsync(plan.TargetVersionId, pins, cancellationToken) is not { } target)
        {
            return ([new MigrationReason(MigrationCodes.VersionMissing, Detail: plan.TargetVersionId)], null);
        }

        var (state, executions) = StateReader.Read(instance.State.Span, source.Workflow);
        var now = clock.GetUtcNow();
        new OpenBookmarks(instance.Id, now).Load(bookmarks, executions);
        var rebinding = new Rebinding(source.Workflow, target.Workflow, plan);
        var bound = rebinding.Bind(state);
        bound.Pins = target.Nested.Pins.Count > 0 ? target.Nested.Pins : null;
        if (rebinding.Reasons.Count > 0)
        {
            return (rebinding.Reasons, null);
        }

        var burst = new Burst(target.Workflow, bound, instance, now, limits);
        var changed = new BookmarkMove(plan, burst, rebinding.Executions, rebinding.Reasons).Changed(bookmarks);
        return rebinding.Reasons.Count > 0 ? (rebinding.Reasons, null) : ([], Change(instance, bound, target.Workflow, changed, now));
    }

    private static InstanceChange Change(
        StoredInstance before, InstanceState state, CompiledWorkflow target, List<StoredBookmark> changed, DateTimeOffset now) => new()
    {
        Instance = before with
        {
            DefinitionId = target.Definition.DefinitionId,
            DefinitionVersionId = target.Definition.VersionId,
            DefinitionVersion = target.Definition.Version,
            SubStatus = state.Incidents.Count == 0 || target.ContinuesWithIncidents ? InstanceSubStatus.Suspended : InstanceSubStatus.Faulted,
            State = StateWriter.Write(state),
            Revision = before.Revision + 1,
            JournalSequence = before.JournalSequence + 1,
            UpdatedAt = now,
        },
        IsNew = false,
        ChangedBookmarks = changed,
        Journal =
        [
            new JournalEntry
            {
                InstanceId = before.Id,
                Sequence = before.JournalSequence + 1,
                At = now,
                ActivityId = target.Workflow.Id,
                ActivityType = target.Workflow.TypeName,
                ExecutionId = state.Root!.Id,
                Event = "Migrated",
                Outcome = $"{before.DefinitionVersionId} -> {target.Definition.VersionId}",
            },
        ],
    };

    private async ValueTask<(CompiledWorkflow Workflow, NestedDefinitions Nested)?> CompileAsync(
        string versionId, IReadOnlyDictionary<string, string>? pins, CancellationToken cancellationToken)
    {
        if (await definitions.FindVersionAsync(versionId, cancellationToken) is not { } definition)
        {
            return null;
        }

        var nested = await NestedDefinitions.LoadAsync(definition, activities, definitions, pins, cancellationToken);
        return (compiled.Of(definition, nested), nested);
    }
}
