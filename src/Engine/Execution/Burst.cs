using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Execution;

/// <summary>
/// One burst: takes a graph and a state, runs until nothing more can run without waiting, and holds what came of it.
/// Does no input or output and reads no clock, so it can be repeated. Work is taken first in, first out, as in Elsa.
/// </summary>
internal sealed partial class Burst
{
    private readonly Queue<ActivityExecution> queue = new();
    private readonly Queue<(string Name, object? Payload)> published = new();
    private readonly BurstContext context;
    private ActivityExecution? endingScope;
    private int executed;

    public Burst(CompiledWorkflow workflow, InstanceState state, StoredInstance instance, DateTimeOffset now, EngineLimits limits)
    {
        Workflow = workflow;
        State = state;
        InstanceId = instance.Id;
        CorrelationId = instance.CorrelationId;
        Name = instance.Name;
        JournalSequence = instance.JournalSequence;
        Now = now;
        Bookmarks = new OpenBookmarks(instance.Id, now);
        Limits = limits;
        context = new BurstContext(this);
    }

    public CompiledWorkflow Workflow { get; }

    public InstanceState State { get; }

    /// <summary>The activity that started the instance, and what came with it; null once it has run, and where nothing but a command started it.</summary>
    public (string ActivityId, object? Payload)? Trigger { get; set; }

    public EngineLimits Limits { get; }

    public Guid InstanceId { get; }

    public string? CorrelationId { get; set => field = ShortText.Of("correlation id", value); }

    public string? Name { get; set => field = ShortText.Of("name", value); }

    public DateTimeOffset Now { get; }

    public long JournalSequence { get; private set; }

    public List<JournalEntry> Journal { get; } = [];

    public List<IEffect> Effects { get; } = [];

    public List<Incident> NewIncidents { get; } = [];

    public OpenBookmarks Bookmarks { get; }

    /// <summary>True where something may still resume the instance.</summary>
    public bool IsWaiting => Bookmarks.Count > 0;

    /// <summary>Runs a new instance.</summary>
    public void Start()
    {
        queue.Enqueue(State.Root!);
        Drain();
    }

    /// <summary>Uses up one bookmark and runs on from it.</summary>
    /// <returns>False where the bookmark is not open.</returns>
    public bool Resume(Guid bookmarkId, IReadOnlyDictionary<string, object?> input)
    {
        if (!Bookmarks.TryFind(bookmarkId, out var execution, out var bookmark))
        {
            return false;
        }

        ResumeOne(execution, bookmark, input);
        Drain();
        return true;
    }

    /// <summary>Runs faulted executions again, and what a limit left undone.</summary>
    public void Retry(IEnumerable<ActivityExecution> executions)
    {
        foreach (var execution in executions)
        {
            RetryOne(execution);
        }

        Drain();
    }

    /// <summary>True where the instance ended by being cancelled.</summary>
    public bool WasCancelled { get; private set; }

    /// <summary>Ends the instance without running anything.</summary>
    public void Cancel()
    {
        WasCancelled = true;
        if (State.Root is { } root)
        {
            CancelTree(root);
            State.Root = null;
        }

        State.Incidents.Clear();
    }

    /// <summary>Ends an execution and the branch it stands in; where nothing branches above it, the instance.</summary>
    public void CancelBranch(ActivityExecution execution)
    {
        var branch = execution;
        while (branch.Parent is { } around && around.Node.Activity is not (Flow.Flowchart or Flow.Parallel or Flow.Fork or Flow.ParallelForEach))
        {
            branch = around;
        }

        if (branch.Parent is not { } parent)
        {
            Cancel();
            return;
        }

        CancelChild(branch);
        if (TellParent(parent, new ChildCompletion(branch.Node, OutcomeSet.None)))
        {
            Settle(parent);
        }

        Drain();
    }

    /// <summary>Notes that an execution could not go on, without running anything; a retry runs it again.</summary>
    public void Refuse(ActivityExecution execution, string problem)
    {
        State.Incidents.RemoveAll(incident => incident.ExecutionId == execution.Id);
        Fault(execution, problem);
    }

    /// <summary>Makes a child execution that is not in the queue yet.</summary>
    public ActivityExecution Prepare(ActivityNode node, ActivityExecution parent, Dictionary<string, object?>? locals = null)
    {
        if (parent.Depth >= Limits.NestingDepth)
        {
            throw new InvalidOperationException($"Activities are nested more than {Limits.NestingDepth} deep.");
        }

        var execution = new ActivityExecution(++State.LastExecutionId, node, parent) { Status = ExecutionStatus.Scheduled, Locals = locals };
        parent.Attach(execution);
        return execution;
    }

    public void Enqueue(ActivityExecution execution) => queue.Enqueue(execution);

    public void RemoveBookmark(ActivityExecution execution, Guid bookmarkId)
    {
        if (Bookmarks.TryFind(bookmarkId, out var owner, out var bookmark) && ReferenceEquals(owner, execution))
        {
            Bookmarks.Remove(execution, bookmark);
        }
    }

    public void Publish(string eventName, object? payload) => published.Enqueue((eventName, payload));

    /// <summary>Ends a child without telling its parent.</summary>
    public void CancelChild(ActivityExecution child)
    {
        CancelTree(child);
        child.Parent?.Detach(child);
    }

    /// <summary>Ends an enclosing scope, with everything in it, as soon as the running activity returns.</summary>
    public void EndScope(ActivityExecution scope, OutcomeSet outcomes)
    {
        scope.IsCompleting = true;
        scope.Outcomes = outcomes;
        endingScope = scope;
    }

    private void Drain()
    {
        while (true)
        {
            if (queue.TryDequeue(out var execution))
            {
                if (execution.Status != ExecutionStatus.Scheduled)
                {
                    continue;
                }

                if (executed++ >= Limits.ActivitiesPerBurst)
                {
                    Fault(execution, $"the burst executed more than {Limits.ActivitiesPerBurst} activities without waiting; there is probably a loop without an end.");
                    continue;
                }

                if (JournalSequence >= Limits.JournalRows)
                {
                    Fault(execution, $"the instance has written {Limits.JournalRows} journal rows; there is probably a loop without an end.");
                    continue;
                }

                Run(execution);
            }
            else if (published.TryDequeue(out var stimulus))
            {
                Deliver(stimulus.Name, stimulus.Payload);
            }
            else
            {
                break;
            }
        }
    }

    private void Run(ActivityExecution execution)
    {
        execution.Status = ExecutionStatus.Running;
        execution.Variables ??= InstanceState.DefaultsOf(execution.Node);
        Write(execution, "Started");
        if (execution.Node.MergeMode == MergeMode.Race && execution.Parent is { } flowchart)
        {
            Flow.Flowchart.CancelUpstream(this, flowchart, execution.Node, alsoScheduled: true);
        }

        Call(execution, static (context, execution, _) => execution.Node.Activity.Execute(context), (object?)null);
    }

    private void ResumeOne(ActivityExecution execution, OpenBookmark bookmark, IReadOnlyDictionary<string, object?> input)
    {
        Bookmarks.Remove(execution, bookmark);
        if (JournalSequence >= Limits.JournalRows)
        {
            Fault(execution, $"the instance has written {Limits.JournalRows} journal rows; there is probably a loop without an end.");
            return;
        }

        Write(execution, "Resumed");
        Call(execution, static (context, execution, resumption) => execution.Node.Activity.Resume(context, resumption), new Resumption(bookmark.Row, input));
    }

    private void RetryOne(ActivityExecution execution)
    {
        State.Incidents.RemoveAll(incident => incident.ExecutionId == execution.Id);
        if (execution.Status == ExecutionStatus.Scheduled)
        {
            queue.Enqueue(execution);
            return;
        }

        if (execution.Status != ExecutionStatus.Faulted)
        {
            return;
        }

        if (execution.MissedChildren is { } missed)
        {
            TakeInMissed(execution, missed);
            return;
        }

        execution.Status = ExecutionStatus.Scheduled;
        queue.Enqueue(execution);
    }

    private void TakeInMissed(ActivityExecution execution, List<(string ActivityId, string[] Outcomes)> missed)
    {
        execution.MissedChildren = null;
        execution.Status = ExecutionStatus.Running;
        foreach (var (activityId, outcomes) in missed)
        {
            if (Workflow.ById.TryGetValue(activityId, out var node) && TellParent(execution, new ChildCompletion(node, new OutcomeSet(outcomes))))
            {
                Settle(execution);
                return;
            }
        }
    }

    private void Deliver(string eventName, object? payload)
    {
        var input = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Payload"] = payload };
        foreach (var id in Bookmarks.WaitingFor(eventName))
        {
            // One that was resumed before may have ended a scope that this one belonged to.
            if (Bookmarks.TryFind(id, out var execution, out var bookmark))
            {
                ResumeOne(execution, bookmark, input);
            }
        }
    }

    private void Call<T>(ActivityExecution execution, Action<BurstContext, ActivityExecution, T> call, T argument)
    {
        var effects = Effects.Count;
        var lastId = State.LastExecutionId;
        var bookmarks = execution.Bookmarks?.Count ?? 0;
        try
        {
            context.Current = execution;
            call(context, execution, argument);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whatever an activity throws is an incident of the instance; the host and other instances go on.
            Effects.RemoveRange(effects, Effects.Count - effects);
            Undo(execution, lastId, bookmarks);
            Fault(execution, fault.Message);
            return;
        }

        AfterCall(execution, bookmarks);
    }

    private void AfterCall(ActivityExecution execution, int bookmarksBefore)
    {
        if (endingScope is { } scope)
        {
            endingScope = null;
            if (!ReferenceEquals(scope, execution))
            {
                execution.IsCompleting = true;
                Close(execution);
            }

            Settle(scope);
        }
        else if (execution.IsCompleting)
        {
            Settle(execution);
        }
        else if (execution.HasBookmarks)
        {
            if (execution.Bookmarks!.Count > bookmarksBefore)
            {
                Write(execution, "Suspended");
            }
        }
        else if (!execution.HasChildren)
        {
            Fault(execution, "the activity neither completed nor left anything to wait for.");
        }
    }

    private void Write(ActivityExecution execution, string what, string? outcome = null)
    {
        var node = execution.Node;
        if (!node.IsJournaled && (node.Parent is null || what is not "Faulted"))
        {
            return;
        }

        Journal.Add(new JournalEntry
        {
            InstanceId = InstanceId,
            Sequence = ++JournalSequence,
            At = Now,
            ActivityId = node.Id,
            ActivityType = node.TypeName,
            ExecutionId = execution.Id,
            Event = what,
            Outcome = outcome,
        });
    }
}
