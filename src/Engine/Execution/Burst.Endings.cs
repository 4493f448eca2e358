using Jobbspar.Engine.Activities;

namespace Jobbspar.Engine.Execution;

/// <summary>How executions end: completed, cancelled with what encloses them, or faulted.</summary>
internal sealed partial class Burst
{
    private const int LongestMessage = 1000;

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

        Bookmarks.RemoveAll(execution);
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

        Abandon(execution);
        Bookmarks.RemoveAll(execution);
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
            Message = message.Length <= LongestMessage ? message : string.Concat(message.AsSpan(0, LongestMessage), "…"),
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

        Bookmarks.RemoveAll(execution, keep: bookmarks);
    }

    private void Abandon(ActivityExecution execution)
    {
        if (execution.HasBookmarks)
        {
            foreach (var bookmark in execution.Bookmarks!)
            {
                if (!bookmark.Row.Kind.StartsWith(BookmarkKinds.OwnPrefix, StringComparison.Ordinal))
                {
                    Effects.Add(new BookmarkCancelled(bookmark.Row.Id, bookmark.Row.Kind));
                }
                else if (string.Equals(bookmark.Row.Kind, BookmarkKinds.ChildWorkflow, StringComparison.Ordinal) && Guid.TryParse(bookmark.Row.StimulusKey, out var child))
                {
                    Effects.Add(new Children.ChildWorkflowAbandoned(child));
                }
            }
        }
    }
}
