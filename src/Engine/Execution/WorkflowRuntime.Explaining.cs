using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Execution;

/// <summary>Answers why an instance waits.</summary>
public sealed partial class WorkflowRuntime
{
    /// <summary>Explains from an instance's state and bookmarks what it waits for. Reads definitions, locks and changes nothing.</summary>
    /// <param name="instance">As it lies in the store.</param>
    /// <param name="bookmarks">All of its bookmarks.</param>
    /// <param name="cancellationToken">Cancels reading definitions.</param>
    /// <returns>Null where the definition's version is gone.</returns>
    public async ValueTask<WaitingExplanation?> ExplainAsync(StoredInstance instance, IReadOnlyList<StoredBookmark> bookmarks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(bookmarks);
        var nothing = new WaitingExplanation { InstanceId = instance.Id, SubStatus = instance.SubStatus };
        if (instance.Status == InstanceStatus.Finished)
        {
            return nothing;
        }

        if (await FindGraphAsync(instance, cancellationToken) is not { } workflow)
        {
            return null;
        }

        var (burst, executions) = new OpenedInstance(instance, workflow, bookmarks, clock.GetUtcNow(), limits).Begin();
        return nothing with
        {
            Waits =
            [
                .. bookmarks.Where(bookmark => executions.ContainsKey(bookmark.ExecutionId))
                    .OrderBy(bookmark => bookmark.CreatedAt).ThenBy(bookmark => bookmark.Id)
                    .Select(bookmark => Wait(bookmark, executions[bookmark.ExecutionId])),
            ],
            Joins = [.. executions.Values.OrderBy(execution => execution.Id).SelectMany(execution => JoinsThatWait.Of(execution, join => burst.ModeOf(execution, join)))],
            Incidents = [.. burst.State.Incidents],
        };
    }

    /// <summary>Reads what an instance holds. Locks and changes nothing.</summary>
    /// <returns>Null where the definition's version is gone, or no longer fits the state.</returns>
    public async ValueTask<InstanceContents?> ReadContentsAsync(StoredInstance instance, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(instance);
        if (await FindGraphAsync(instance, cancellationToken) is not { } workflow)
        {
            return null;
        }

        var (state, executions) = StateReader.Read(instance.State.Span, workflow);
        return new()
        {
            Variables = [.. executions.Values.OrderBy(execution => execution.Id).SelectMany(VariablesOf)],
            Input = state.Input,
            Output = state.Output,
            Incidents = state.Incidents,
            Parents = executions.Values.Where(execution => execution.Parent is not null).ToDictionary(execution => execution.Id, execution => execution.Parent!.Id),
        };
    }

    private static IEnumerable<(string Id, string Name, object? Value)> VariablesOf(ActivityExecution execution) =>
        execution.Variables is { } values
            ? execution.Node.Variables.Zip(values, (declared, value) => (declared.Id, declared.Name, value))
            : [];

    private async ValueTask<CompiledWorkflow?> FindGraphAsync(StoredInstance instance, CancellationToken cancellationToken)
    {
        if (await definitions.FindVersionAsync(instance.DefinitionVersionId, cancellationToken) is not { } definition)
        {
            return null;
        }

        var pins = definition.References.Count > 0 ? StateReader.ReadPins(instance.State.Span) : null;
        return compiled.Of(definition, await NestedDefinitions.LoadAsync(definition, activities, definitions, pins, cancellationToken));
    }

    private static OpenWait Wait(StoredBookmark bookmark, ActivityExecution execution) => new()
    {
        BookmarkId = bookmark.Id,
        ActivityId = bookmark.ActivityId,
        ActivityType = execution.Node.TypeName,
        ActivityName = execution.Node.Name,
        ExecutionId = bookmark.ExecutionId,
        Within = [.. Around(execution).Reverse()],
        Since = bookmark.CreatedAt,
        Release = ReleaseOf(bookmark.Kind),
        Kind = bookmark.Kind,
        Key = bookmark.StimulusKey,
        DueAt = bookmark.DueAt,
    };

    private static IEnumerable<string> Around(ActivityExecution execution)
    {
        for (var scope = execution.Parent; scope is { Parent: not null }; scope = scope.Parent)
        {
            yield return scope.Node.Id;
        }
    }

    private static WaitRelease ReleaseOf(string kind) => kind switch
    {
        BookmarkKinds.Delay or BookmarkKinds.Timer or BookmarkKinds.StartAt or BookmarkKinds.Cron => WaitRelease.Time,
        BookmarkKinds.Event => WaitRelease.Event,
        BookmarkKinds.RunTask => WaitRelease.Task,
        BookmarkKinds.ChildWorkflow => WaitRelease.ChildWorkflow,
        BookmarkKinds.HttpAnswer => WaitRelease.HttpAnswer,
        _ => WaitRelease.Command,
    };
}
