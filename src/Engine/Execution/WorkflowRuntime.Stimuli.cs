using System.Text.Json.Nodes;
using Jobbspar.Engine.Storage;
using Jobbspar.Engine.Triggers;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Execution;

/// <summary>Commands that find what waits by something else than its bookmark, and those that end things.</summary>
public sealed partial class WorkflowRuntime
{
    /// <summary>
    /// Resumes, one after the other, every bookmark that waits for an event, and starts an instance of every published definition that
    /// begins with it. Each instance is locked until the caller's transaction ends.
    /// </summary>
    /// <returns>One result per bookmark and per trigger that was found; empty where nobody listens.</returns>
    public async ValueTask<IReadOnlyList<CommandResult>> PublishEventAsync(IEngineSession session, PublishEvent command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(command);
        var resumed = await ResumeStimulusAsync(
            session,
            new ResumeStimulus
            {
                Kind = BookmarkKinds.Event,
                Key = command.Name,
                CorrelationId = command.CorrelationId,
                InstanceId = command.InstanceId,
                Input = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Payload"] = command.Payload },
            },
            cancellationToken);
        if (command.InstanceId is not null || await session.FindTriggersAsync(BookmarkKinds.Event, StimulusKeys.Stored(command.Name), cancellationToken) is not { Count: > 0 } triggers)
        {
            return resumed;
        }

        var results = new List<CommandResult>(resumed);
        foreach (var trigger in triggers)
        {
            results.Add(await StartAsync(session, trigger, idempotencyKey: null, command.CorrelationId, command.Payload, cancellationToken));
        }

        return results;
    }

    /// <summary>Starts an instance from a trigger, where the definition's activation strategy allows it.</summary>
    /// <param name="session">Session of the caller's transaction.</param>
    /// <param name="trigger">What has happened.</param>
    /// <param name="idempotencyKey">Names the occurrence; null where it cannot come twice.</param>
    /// <param name="correlationId">Correlation id of the new instance.</param>
    /// <param name="payload">What came with it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async ValueTask<CommandResult> StartAsync(
        IEngineSession session, StoredTrigger trigger, string? idempotencyKey, string? correlationId, object? payload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(trigger);
        if (await definitions.FindVersionAsync(trigger.DefinitionVersionId, cancellationToken) is not { } definition)
        {
            return Nothing(CommandOutcome.NotFound, Guid.Empty);
        }

        if (!await MayStartAsync(session, trigger, WorkflowTriggers.ActivationOf(definition), correlationId, cancellationToken))
        {
            return Nothing(CommandOutcome.NotActivated, Guid.Empty);
        }

        var start = new StartWorkflow
        {
            InstanceId = Guid.CreateVersion7(clock.GetUtcNow()),
            DefinitionVersionId = trigger.DefinitionVersionId,
            IdempotencyKey = idempotencyKey,
            CorrelationId = correlationId,
            TriggerActivityId = trigger.ActivityId,
            TriggerPayload = payload,
        };
        return await StartAsync(session, start, cancellationToken);
    }

    // Without a correlation id there is nothing to be correlated with.
    private static async ValueTask<bool> MayStartAsync(IEngineSession session, StoredTrigger trigger, Activation activation, string? correlationId, CancellationToken cancellationToken)
    {
        if (activation is Activation.Always || (activation is not Activation.Singleton && correlationId is null))
        {
            return true;
        }

        // Two events at once must not both find that nothing runs.
        await session.HoldTriggerAsync(trigger.Id, cancellationToken);
        return !await session.IsRunningAsync(activation is Activation.Correlation ? null : trigger.DefinitionId, activation is Activation.Singleton ? null : correlationId, cancellationToken);
    }

    /// <summary>Resumes, one after the other, every bookmark that waits for a stimulus. Each instance is locked until the caller's transaction ends.</summary>
    /// <returns>One result per bookmark that was found; empty where nobody waits.</returns>
    public async ValueTask<IReadOnlyList<CommandResult>> ResumeStimulusAsync(IEngineSession session, ResumeStimulus command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(command);
        var results = new List<CommandResult>();
        foreach (var bookmark in await session.FindWaitingAsync(command.Kind, StimulusKeys.Stored(command.Key), command.CorrelationId, cancellationToken))
        {
            if ((command.InstanceId is null || command.InstanceId == bookmark.InstanceId) && Says(bookmark.Payload, command.Payload))
            {
                results.Add(await ResumeAsync(session, Resume(bookmark, command.Input), cancellationToken));
            }
        }

        return results;
    }

    /// <summary>Resumes an activity that waits, from each of its bookmarks.</summary>
    /// <returns>What the last resumption did; <see cref="CommandOutcome.AlreadyDone"/> where the activity does not wait.</returns>
    public async ValueTask<IReadOnlyList<CommandResult>> ResumeActivityAsync(IEngineSession session, ResumeActivity command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(command);
        if (await session.LockInstanceAsync(command.InstanceId, cancellationToken) is null)
        {
            return [Nothing(CommandOutcome.NotFound, command.InstanceId)];
        }

        var results = new List<CommandResult>();
        foreach (var bookmark in await session.ListBookmarksAsync(command.InstanceId, cancellationToken))
        {
            if (string.Equals(bookmark.ActivityId, command.ActivityId, StringComparison.Ordinal) && (command.ExecutionId is null || command.ExecutionId == bookmark.ExecutionId))
            {
                results.Add(await ResumeAsync(session, Resume(bookmark, command.Input), cancellationToken));
            }
        }

        return results.Count > 0 ? results : [Nothing(CommandOutcome.AlreadyDone, command.InstanceId)];
    }

    /// <summary>Ends the branch in which an activity waits or is faulted.</summary>
    public async ValueTask<CommandResult> CancelActivityAsync(IEngineSession session, CancelActivity command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(command);
        var (opened, answer) = await OpenAsync(session, command.InstanceId, cancellationToken);
        if (opened is null)
        {
            return answer!;
        }

        var (burst, executions) = opened.Begin();
        if (!executions.TryGetValue(command.ExecutionId, out var execution))
        {
            return Nothing(CommandOutcome.AlreadyDone, command.InstanceId);
        }

        burst.CancelBranch(execution);
        return await SaveAsync(session, burst, opened.Instance, CommandOutcome.Cancelled, null, OutOfRoom, cancellationToken);

        Burst OutOfRoom(string problem)
        {
            var (again, all) = opened.Begin();
            again.Refuse(all[command.ExecutionId], problem);
            return again;
        }
    }

    /// <summary>Deletes an instance that has ended, with its journal and with the instances that it started.</summary>
    /// <returns><see cref="CommandOutcome.Deleted"/>, <see cref="CommandOutcome.StillRunning"/> where it or one that it started runs, or <see cref="CommandOutcome.NotFound"/>.</returns>
    public static async ValueTask<CommandResult> DeleteAsync(IEngineSession session, Guid instanceId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (await session.LockInstanceAsync(instanceId, cancellationToken) is not { } instance)
        {
            return Nothing(CommandOutcome.NotFound, instanceId);
        }

        if (instance.Status is InstanceStatus.Running)
        {
            return Nothing(CommandOutcome.StillRunning, instanceId);
        }

        var family = new List<Guid> { instanceId };
        for (var i = 0; i < family.Count; i++)
        {
            foreach (var (child, status) in await session.FindChildrenAsync(family[i], cancellationToken))
            {
                if (status is InstanceStatus.Running)
                {
                    return Nothing(CommandOutcome.StillRunning, child);
                }

                family.Add(child);
            }
        }

        await session.DeleteAsync(family, cancellationToken);
        return Nothing(CommandOutcome.Deleted, instanceId);
    }

    private static ResumeBookmark Resume(StoredBookmark bookmark, IReadOnlyDictionary<string, object?> input) => new()
    {
        InstanceId = bookmark.InstanceId,
        BookmarkId = bookmark.Id,
        Input = input,
    };

    private static bool Says(string? payload, IReadOnlyDictionary<string, object?> wanted)
    {
        if (wanted.Count == 0)
        {
            return true;
        }

        return payload is not null
            && JsonNode.Parse(payload) is JsonObject said
            && wanted.All(field => said.TryGetPropertyValue(field.Key, out var value) && JsonNode.DeepEquals(value, JsonValues.ToJson(JsonValues.Canonical(field.Value))));
    }
}
