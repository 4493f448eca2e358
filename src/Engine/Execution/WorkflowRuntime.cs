using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Children;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Expressions;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Storage;
using Jobbspar.Engine.Timers;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Execution;

/// <summary>
/// Carries out commands on instances. Each command reads through the session, runs one burst in memory and writes once;
/// the caller owns the transaction. Safe for use by several threads with one session each.
/// </summary>
public sealed partial class WorkflowRuntime
{
    private readonly ActivityRegistry activities;
    private readonly IDefinitionSource definitions;
    private readonly TimeProvider clock;
    private readonly EngineLimits limits;
    private readonly CompiledDefinitions compiled;

    /// <summary>A runtime with the default limits.</summary>
    public WorkflowRuntime(ActivityRegistry activities, IDefinitionSource definitions, TimeProvider clock)
        : this(activities, definitions, clock, new EngineLimits())
    {
    }

    /// <summary>A runtime with limits of its own.</summary>
    public WorkflowRuntime(ActivityRegistry activities, IDefinitionSource definitions, TimeProvider clock, EngineLimits limits)
    {
        ArgumentNullException.ThrowIfNull(activities);
        this.activities = activities;
        this.definitions = definitions;
        this.clock = clock;
        this.limits = limits;
        compiled = new CompiledDefinitions(activities);
    }

    /// <summary>Starts an instance and runs it until it waits or ends.</summary>
    public async ValueTask<CommandResult> StartAsync(IEngineSession session, StartWorkflow command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(command);
        Short("idempotency key", command.IdempotencyKey);
        Short("correlation id", command.CorrelationId);
        if (command.IdempotencyKey is { } key && await session.FindStartedAsync(key, cancellationToken) is { } earlier)
        {
            return new CommandResult { Outcome = CommandOutcome.AlreadyStarted, InstanceId = earlier };
        }

        if (await definitions.FindVersionAsync(command.DefinitionVersionId, cancellationToken) is not { } definition)
        {
            return new CommandResult { Outcome = CommandOutcome.NotFound, InstanceId = command.InstanceId };
        }

        var nested = await NestedDefinitions.LoadAsync(definition, activities, definitions, null, cancellationToken);
        var workflow = compiled.Of(definition, nested);
        var now = clock.GetUtcNow();
        var instance = NewInstance(command, definition, now);
        var burst = Begin();
        burst.Start();
        return await SaveAsync(session, burst, instance, CommandOutcome.Started, command.IdempotencyKey, OutOfRoom, cancellationToken);

        Burst Begin()
        {
            var state = InstanceState.Start(workflow);
            state.Depth = command.Depth;
            state.Pins = nested.Pins.Count > 0 ? nested.Pins : null;
            TakeInputs(workflow, state, command.Input);
            return new Burst(workflow, state, instance, now, limits)
            {
                Trigger = command.TriggerActivityId is { } trigger ? (trigger, JsonValues.Canonical(command.TriggerPayload)) : null,
            };
        }

        Burst OutOfRoom(string problem)
        {
            var again = Begin();
            again.Refuse(again.State.Root!, problem);
            return again;
        }
    }

    /// <summary>Resumes an instance from one bookmark and runs it until it waits or ends.</summary>
    public async ValueTask<CommandResult> ResumeAsync(IEngineSession session, ResumeBookmark command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(command);
        var (opened, answer) = await OpenAsync(session, command.InstanceId, cancellationToken);
        if (opened is null)
        {
            return answer!;
        }

        var input = new Dictionary<string, object?>(command.Input.Count, StringComparer.Ordinal);
        foreach (var (name, value) in command.Input)
        {
            input[name] = JsonValues.Canonical(value);
        }

        var (burst, _) = opened.Begin();
        return burst.Resume(command.BookmarkId, input)
            ? await SaveAsync(session, burst, opened.Instance, CommandOutcome.Resumed, null, OutOfRoom, cancellationToken)
            : Nothing(CommandOutcome.AlreadyDone, command.InstanceId);

        Burst OutOfRoom(string problem)
        {
            var (again, _) = opened.Begin();
            again.Bookmarks.TryFind(command.BookmarkId, out var execution, out var bookmark);
            again.Bookmarks.Remove(execution!, bookmark!);
            again.Refuse(execution!, problem);
            return again;
        }
    }

    /// <summary>Ends an instance and those it started; bookmarks and timers go with them.</summary>
    public async ValueTask<CommandResult> CancelAsync(IEngineSession session, Guid instanceId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var (opened, answer) = await OpenAsync(session, instanceId, cancellationToken);
        if (opened is null)
        {
            return answer!;
        }

        var (burst, _) = opened.Begin();
        burst.Cancel();
        foreach (var (child, status) in await session.FindChildrenAsync(instanceId, cancellationToken))
        {
            var abandoned = new ChildWorkflowAbandoned(child);
            if (status is InstanceStatus.Running && !burst.Effects.Contains(abandoned))
            {
                burst.Effects.Add(abandoned);
            }
        }

        return await SaveAsync(session, burst, opened.Instance, CommandOutcome.Cancelled, null, null, cancellationToken);
    }

    /// <summary>Runs faulted activities again, after the definition or the environment was mended.</summary>
    public async ValueTask<CommandResult> RetryAsync(IEngineSession session, RetryActivity command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(command);
        var (opened, answer) = await OpenAsync(session, command.InstanceId, cancellationToken);
        if (opened is null)
        {
            return answer!;
        }

        var (burst, executions) = opened.Begin();
        var again = ToRetry(executions);
        if (again.Count == 0)
        {
            return Nothing(CommandOutcome.AlreadyDone, command.InstanceId);
        }

        burst.Retry(again);
        return await SaveAsync(session, burst, opened.Instance, CommandOutcome.Resumed, null, OutOfRoom, cancellationToken);

        List<ActivityExecution> ToRetry(Dictionary<int, ActivityExecution> all) =>
            [.. all.Values.Where(execution => execution.Status != ExecutionStatus.Running && (command.ExecutionId is null || command.ExecutionId == execution.Id))];

        Burst OutOfRoom(string problem)
        {
            var (stuck, all) = opened.Begin();
            foreach (var execution in ToRetry(all))
            {
                stuck.Refuse(execution, problem);
            }

            return stuck;
        }
    }

    /// <summary>Resumes the earliest timers that are due.</summary>
    /// <param name="session">Session of the caller's transaction.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Cancels between two timers.</param>
    /// <returns>One result per timer; empty where none is due.</returns>
    public async ValueTask<IReadOnlyList<CommandResult>> ResumeDueTimersAsync(IEngineSession session, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var due = await session.ClaimDueTimersAsync(clock.GetUtcNow(), limit, cancellationToken);
        var results = new List<CommandResult>(due.Count);
        foreach (var timer in due)
        {
            results.Add(await ResumeTimerAsync(session, timer, cancellationToken));
        }

        return results;
    }

    /// <summary>Resumes one timer that the session has claimed. One that resumes nothing, such as that of an instance whose definition is gone, is put off.</summary>
    public async ValueTask<CommandResult> ResumeTimerAsync(IEngineSession session, StoredBookmark timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(timer);
        var result = await ResumeAsync(session, new ResumeBookmark { InstanceId = timer.InstanceId, BookmarkId = timer.Id }, cancellationToken);
        if (result.Outcome is not CommandOutcome.Resumed && await session.FindBookmarkAsync(timer.Id, cancellationToken) is not null)
        {
            await PutOffTimerAsync(session, timer, cancellationToken);
        }

        return result;
    }

    /// <summary>Lets a timer that could not fire rest, the longer the more often it failed.</summary>
    public ValueTask PutOffTimerAsync(IEngineSession session, StoredBookmark timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(timer);
        return session.PutOffTimerAsync(timer.Id, clock.GetUtcNow() + TimerRest.After(timer.Failures), cancellationToken);
    }

    /// <summary>
    /// Carries out those effects that concern the engine itself – events published, child instances to start, to tell of and to cancel –
    /// and those that follow from them, in the caller's transaction.
    /// </summary>
    /// <returns>What each step did, and every effect that is left for the caller, in order.</returns>
    public ValueTask<FollowUp> FollowUpAsync(IEngineSession session, IReadOnlyList<CommandResult> results, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(results);
        return new FollowUpRun(this, definitions, session).RunAsync(results, cancellationToken);
    }

    /// <summary>The open incidents of an instance.</summary>
    public IReadOnlyList<Incident> IncidentsOf(StoredInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return StateReader.ReadIncidents(instance.State.Span);
    }

    private static CommandResult Nothing(CommandOutcome outcome, Guid instanceId) => new() { Outcome = outcome, InstanceId = instanceId };

    private static void Short(string what, string? text)
    {
        if (text?.Length > ShortText.Longest)
        {
            throw new ArgumentException($"The {what} has {text.Length} characters; at most {ShortText.Longest} are kept.", nameof(text));
        }
    }

    /// <summary>An instance that has not run yet.</summary>
    internal static StoredInstance NewInstance(StartWorkflow command, WorkflowDefinition definition, DateTimeOffset now) => new()
    {
        Id = command.InstanceId,
        DefinitionId = definition.DefinitionId,
        DefinitionVersionId = definition.VersionId,
        DefinitionVersion = definition.Version,
        CorrelationId = command.CorrelationId,
        ParentInstanceId = command.ParentInstanceId,
        Status = InstanceStatus.Running,
        SubStatus = InstanceSubStatus.Executing,
        State = ReadOnlyMemory<byte>.Empty,
        Revision = 0,
        JournalSequence = 0,
        IncidentCount = 0,
        CreatedAt = now,
        UpdatedAt = now,
    };

    private void TakeInputs(CompiledWorkflow workflow, InstanceState state, IReadOnlyDictionary<string, object?> input)
    {
        foreach (var (name, value) in input)
        {
            if (ValueSize.Of(JsonValues.Canonical(value), limits.ValueSize) > limits.ValueSize)
            {
                throw new ArgumentException($"Workflow input '{name}' is larger than {limits.ValueSize / 1024} KB.", nameof(input));
            }

            state.Input[name] = workflow.Inputs.TryGetValue(name, out var type) ? ConvertInput(name, value, type) : JsonValues.Canonical(value);
        }
    }

    private static object? ConvertInput(string name, object? value, DeclaredType type)
    {
        try
        {
            return ValueConversion.ToDeclared(value, type);
        }
        catch (FormatException fault)
        {
            throw new ArgumentException($"Workflow input '{name}': {fault.Message}", name, fault);
        }
    }

    private async ValueTask<(OpenedInstance? Opened, CommandResult? Answer)> OpenAsync(IEngineSession session, Guid instanceId, CancellationToken cancellationToken)
    {
        if (await session.LockInstanceAsync(instanceId, cancellationToken) is not { } instance)
        {
            return (null, Nothing(CommandOutcome.NotFound, instanceId));
        }

        if (instance.Status == InstanceStatus.Finished)
        {
            return (null, Nothing(CommandOutcome.AlreadyDone, instanceId));
        }

        if (await FindGraphAsync(instance, cancellationToken) is not { } workflow)
        {
            return (null, Nothing(CommandOutcome.NotFound, instanceId));
        }

        return (new OpenedInstance(instance, workflow, await session.ListBookmarksAsync(instanceId, cancellationToken), clock.GetUtcNow(), limits), null);
    }

    /// <param name="session">Session of the caller's transaction.</param>
    /// <param name="burst">What came of the command.</param>
    /// <param name="before">The instance before it.</param>
    /// <param name="outcome">What to answer.</param>
    /// <param name="idempotencyKey">Key of a start.</param>
    /// <param name="outOfRoom">What to save instead where the state has become too large: the state before, with an incident. Null where it cannot grow.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <exception cref="StateTooLargeException">The inputs of a start alone are too large.</exception>
    private async ValueTask<CommandResult> SaveAsync(
        IEngineSession session, Burst burst, StoredInstance before, CommandOutcome outcome, string? idempotencyKey, Func<string, Burst>? outOfRoom, CancellationToken cancellationToken)
    {
        var state = StateWriter.Write(burst.State);
        if (state.Length > limits.StateSize && outOfRoom is not null)
        {
            var problem = new StateTooLargeException(before.Id, state.Length, limits.StateSize);
            burst = outOfRoom($"{problem.Message} {LargestValue.Of(burst.State, limits.StateSize)}");
            state = StateWriter.Write(burst.State);
            if (before.Revision == 0 && state.Length > limits.StateSize)
            {
                throw problem;
            }
        }

        var ended = burst.State.Root is null;
        var after = before with
        {
            Name = burst.Name,
            CorrelationId = burst.CorrelationId,
            Status = ended ? InstanceStatus.Finished : InstanceStatus.Running,
            SubStatus = ended ? (burst.WasCancelled ? InstanceSubStatus.Cancelled : InstanceSubStatus.Finished)
                : burst.State.Incidents.Count == 0 || burst.Workflow.ContinuesWithIncidents ? InstanceSubStatus.Suspended
                : InstanceSubStatus.Faulted,
            State = state,
            Revision = before.Revision + 1,
            JournalSequence = burst.JournalSequence,
            IncidentCount = burst.State.Incidents.Count,
            UpdatedAt = burst.Now,
            FinishedAt = ended ? burst.Now : null,
        };
        if (ended && before.ParentInstanceId is { } parent)
        {
            burst.Effects.Add(new ChildWorkflowEnded(parent, before.Id, after.SubStatus, burst.State.Output));
        }

        var added = burst.Bookmarks.Added();
        await session.SaveAsync(
            new InstanceChange
            {
                Instance = after,
                IsNew = before.Revision == 0,
                IdempotencyKey = before.Revision == 0 ? idempotencyKey : null,
                AddedBookmarks = added,
                RemovedBookmarks = burst.Bookmarks.Removed,
                Journal = burst.Journal,
            },
            cancellationToken);
        return new CommandResult
        {
            Outcome = outcome,
            InstanceId = before.Id,
            Instance = after,
            Effects = burst.Effects,
            AddedBookmarks = added,
            Incidents = burst.NewIncidents,
        };
    }
}
