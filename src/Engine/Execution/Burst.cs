using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Expressions;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Execution;

/// <summary>
/// One burst: takes a graph and a state, runs until nothing more can run without waiting, and holds what came of it.
/// Does no input or output and reads no clock, so it can be repeated. Work is taken first in, first out, as in Elsa.
/// </summary>
internal sealed class Burst
{
    private readonly Queue<ActivityExecution> queue = new();
    private readonly Queue<(string Name, object? Payload)> published = new();
    private readonly Dictionary<Guid, (ActivityExecution Execution, OpenBookmark Bookmark)> open = [];
    private readonly BurstContext context;
    private readonly JavaScriptPool pool;
    private JavaScriptSandbox? sandbox;
    private ActivityExecution? endingScope;
    private int executed;

    public Burst(CompiledWorkflow workflow, InstanceState state, StoredInstance instance, DateTimeOffset now, EngineLimits limits, JavaScriptPool pool)
    {
        this.pool = pool;
        Workflow = workflow;
        State = state;
        InstanceId = instance.Id;
        CorrelationId = instance.CorrelationId;
        Name = instance.Name;
        JournalSequence = instance.JournalSequence;
        Now = now;
        Limits = limits;
        context = new BurstContext(this);
    }

    public CompiledWorkflow Workflow { get; }

    public InstanceState State { get; }

    public EngineLimits Limits { get; }

    public Guid InstanceId { get; }

    public string? CorrelationId { get; set; }

    public string? Name { get; set; }

    public DateTimeOffset Now { get; }

    public long JournalSequence { get; private set; }

    public List<JournalEntry> Journal { get; } = [];

    public List<IEffect> Effects { get; } = [];

    public List<Incident> NewIncidents { get; } = [];

    public List<Guid> RemovedBookmarks { get; } = [];

    /// <summary>True where something may still resume the instance.</summary>
    public bool IsWaiting => open.Count > 0;

    public JavaScriptSandbox JavaScript => sandbox ??= pool.Rent();

    /// <summary>Bookmarks that this burst made and that are still open.</summary>
    public List<StoredBookmark> AddedBookmarks()
    {
        var added = new List<StoredBookmark>();
        foreach (var (_, bookmark) in open.Values)
        {
            if (bookmark.IsNew)
            {
                added.Add(bookmark.Row);
            }
        }

        return added;
    }

    /// <summary>Attaches the instance's bookmarks, as they lie in the store, to its executions.</summary>
    public void Load(IReadOnlyList<StoredBookmark> bookmarks, IReadOnlyDictionary<int, ActivityExecution> executions)
    {
        foreach (var row in bookmarks)
        {
            if (executions.TryGetValue(row.ExecutionId, out var execution))
            {
                Add(execution, new OpenBookmark(row, IsNew: false));
            }
        }
    }

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
        if (!open.TryGetValue(bookmarkId, out var found))
        {
            return false;
        }

        ResumeOne(found.Execution, found.Bookmark, input);
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

    /// <summary>Ends the instance without running anything.</summary>
    public void Cancel()
    {
        if (State.Root is { } root)
        {
            CancelTree(root);
            State.Root = null;
        }

        State.Incidents.Clear();
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

    public Guid AddBookmark(ActivityExecution execution, BookmarkRequest request)
    {
        var row = new StoredBookmark
        {
            Id = Guid.CreateVersion7(Now),
            InstanceId = InstanceId,
            ActivityId = execution.Node.Id,
            ExecutionId = execution.Id,
            Kind = request.Kind,
            StimulusKey = request.StimulusKey,
            Payload = request.Payload,
            DueAt = request.DueAt?.ToUniversalTime(),
            CreatedAt = Now,
        };
        Add(execution, new OpenBookmark(row, IsNew: true));
        return row.Id;
    }

    public void RemoveBookmark(ActivityExecution execution, Guid bookmarkId)
    {
        if (open.TryGetValue(bookmarkId, out var found) && ReferenceEquals(found.Execution, execution))
        {
            Remove(execution, found.Bookmark);
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

        if (sandbox is not null)
        {
            pool.Return(sandbox);
            sandbox = null;
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
        Remove(execution, bookmark);
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
        var waiting = new List<Guid>();
        foreach (var (id, (_, bookmark)) in open)
        {
            if (string.Equals(bookmark.Row.Kind, BookmarkKinds.Event, StringComparison.Ordinal) && string.Equals(bookmark.Row.StimulusKey, eventName, StringComparison.Ordinal))
            {
                waiting.Add(id);
            }
        }

        var input = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Payload"] = payload };
        foreach (var id in waiting)
        {
            // One that was resumed before may have ended a scope that this one belonged to.
            if (open.TryGetValue(id, out var found))
            {
                ResumeOne(found.Execution, found.Bookmark, input);
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

    /// <summary>Closes an execution that completed, and goes up the tree as long as parents complete with it.</summary>
    private void Settle(ActivityExecution execution)
    {
        while (true)
        {
            if (execution.Node.Activity is Children.EmbeddedWorkflow embedded && !TryHandOutputsOn(execution, embedded))
            {
                return;
            }

            Close(execution);
            if (execution.Parent is not { } parent)
            {
                State.Root = null;
                State.Incidents.Clear();
                queue.Clear();
                published.Clear();
                return;
            }

            if (!TellParent(parent, new ChildCompletion(execution.Node, execution.Outcomes)))
            {
                return;
            }

            execution = parent;
        }
    }

    private bool TryHandOutputsOn(ActivityExecution execution, Children.EmbeddedWorkflow embedded)
    {
        try
        {
            context.Current = execution;
            embedded.HandOutputsOn(context);
            return true;
        }
        catch (Exception fault) when (fault is InputException or FormatException)
        {
            Fault(execution, fault.Message);
            return false;
        }
    }

    /// <returns>True where the parent completes in turn and must be closed.</returns>
    private bool TellParent(ActivityExecution parent, ChildCompletion child)
    {
        if (parent.Status == ExecutionStatus.Faulted)
        {
            (parent.MissedChildren ??= []).Add((child.ActivityId, child.Outcomes.ToArray()));
            return false;
        }

        if (parent.Status != ExecutionStatus.Running)
        {
            return false;
        }

        var effects = Effects.Count;
        var lastId = State.LastExecutionId;
        var bookmarks = parent.Bookmarks?.Count ?? 0;
        try
        {
            context.Current = parent;
            parent.Node.Activity.ChildCompleted(context, child);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Effects.RemoveRange(effects, Effects.Count - effects);
            Undo(parent, lastId, bookmarks);
            (parent.MissedChildren ??= []).Add((child.ActivityId, child.Outcomes.ToArray()));
            Fault(parent, fault.Message);
            return false;
        }

        if (endingScope is { } scope)
        {
            endingScope = null;
            Settle(scope);
            return false;
        }

        if (!parent.IsCompleting && !parent.HasChildren && !parent.HasBookmarks)
        {
            Fault(parent, "the activity neither completed nor left anything to wait for.");
        }

        return parent.IsCompleting;
    }

    private void Close(ActivityExecution execution)
    {
        while (execution.FirstChild is { } child)
        {
            CancelTree(child);
            execution.Detach(child);
        }

        RemoveBookmarks(execution);
        execution.Status = ExecutionStatus.Ended;
        Write(execution, "Completed", execution.Outcomes.ToString());
        execution.Parent?.Detach(execution);
    }

    private void CancelTree(ActivityExecution execution)
    {
        for (var child = execution.FirstChild; child is not null; child = child.Next)
        {
            CancelTree(child);
        }

        AbandonChildren(execution);
        RemoveBookmarks(execution);
        if (execution.Status == ExecutionStatus.Faulted)
        {
            State.Incidents.RemoveAll(incident => incident.ExecutionId == execution.Id);
        }

        if (execution.Status != ExecutionStatus.Scheduled)
        {
            Write(execution, "Cancelled");
        }

        execution.Status = ExecutionStatus.Ended;
    }

    private void Fault(ActivityExecution execution, string message)
    {
        execution.Status = ExecutionStatus.Faulted;
        execution.IsCompleting = false;
        endingScope = null;
        var incident = new Incident
        {
            ActivityId = execution.Node.Id,
            ActivityType = execution.Node.TypeName,
            ExecutionId = execution.Id,
            Message = message,
            At = Now,
        };
        State.Incidents.Add(incident);
        NewIncidents.Add(incident);
        Write(execution, "Faulted");
    }

    // What a call that threw had begun is taken back, so that a retry starts clean.
    private void Undo(ActivityExecution execution, int lastId, int bookmarks)
    {
        for (var child = execution.FirstChild; child is not null;)
        {
            var next = child.Next;
            if (child.Id > lastId)
            {
                CancelChild(child);
            }

            child = next;
        }

        while (execution.Bookmarks is { } list && list.Count > bookmarks)
        {
            Remove(execution, list[^1]);
        }
    }

    private void Add(ActivityExecution execution, OpenBookmark bookmark)
    {
        (execution.Bookmarks ??= []).Add(bookmark);
        open.Add(bookmark.Row.Id, (execution, bookmark));
    }

    private void Remove(ActivityExecution execution, OpenBookmark bookmark)
    {
        execution.Bookmarks!.Remove(bookmark);
        open.Remove(bookmark.Row.Id);
        if (!bookmark.IsNew)
        {
            RemovedBookmarks.Add(bookmark.Row.Id);
        }
    }

    private void AbandonChildren(ActivityExecution execution)
    {
        if (execution.HasBookmarks)
        {
            foreach (var bookmark in execution.Bookmarks!)
            {
                if (string.Equals(bookmark.Row.Kind, BookmarkKinds.ChildWorkflow, StringComparison.Ordinal) && Guid.TryParse(bookmark.Row.StimulusKey, out var child))
                {
                    Effects.Add(new Children.ChildWorkflowAbandoned(child));
                }
            }
        }
    }

    private void RemoveBookmarks(ActivityExecution execution)
    {
        while (execution.HasBookmarks)
        {
            Remove(execution, execution.Bookmarks![^1]);
        }
    }

    private void Write(ActivityExecution execution, string what, string? outcome = null)
    {
        var node = execution.Node;
        if (!node.IsJournaled)
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
