using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Execution;

/// <summary>One execution of an activity that has not ended: a place in the tree of active scopes that is an instance's state.</summary>
internal sealed class ActivityExecution(int id, ActivityNode node, ActivityExecution? parent)
{
    public int Id { get; } = id;

    public ActivityNode Node { get; } = node;

    public ActivityExecution? Parent { get; } = parent;

    /// <summary>How many executions this one is nested in.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public ExecutionStatus Status { get; set; }

    public ActivityExecution? FirstChild { get; private set; }

    public ActivityExecution? Next { get; private set; }

    private ActivityExecution? LastChild { get; set; }

    private ActivityExecution? Previous { get; set; }

    /// <summary>Values of the variables that the node declares, in its order; null where it declares none.</summary>
    public object?[]? Variables { get; set; }

    /// <summary>Variables that the parent gave this execution alone, such as a loop's current value.</summary>
    public Dictionary<string, object?>? Locals { get; set; }

    /// <summary>What the activity remembers.</summary>
    public Dictionary<string, object?>? Memory { get; set; }

    /// <summary>Inputs, where the node is a workflow used as an activity.</summary>
    public Dictionary<string, object?>? WorkflowInput { get; set; }

    /// <summary>Outputs, where the node is a workflow used as an activity.</summary>
    public Dictionary<string, object?>? WorkflowOutput { get; set; }

    /// <summary>Tokens, where the node is a flowchart.</summary>
    public Jobbspar.Engine.Flow.FlowTokens? Tokens { get; set; }

    public List<OpenBookmark>? Bookmarks { get; set; }

    /// <summary>Completed children that a faulted execution has not taken in: the one it faulted at, and those since; a retry takes them in.</summary>
    public List<(string ActivityId, string[] Outcomes)>? MissedChildren { get; set; }

    /// <summary>Set when the activity asked for its own completion.</summary>
    public bool IsCompleting { get; set; }

    public OutcomeSet Outcomes { get; set; }

    public bool HasBookmarks => Bookmarks is { Count: > 0 };

    public bool HasChildren => FirstChild is not null;

    public void Attach(ActivityExecution child)
    {
        child.Previous = LastChild;
        if (LastChild is null)
        {
            FirstChild = child;
        }
        else
        {
            LastChild.Next = child;
        }

        LastChild = child;
    }

    public void Detach(ActivityExecution child)
    {
        if (child.Previous is null)
        {
            FirstChild = child.Next;
        }
        else
        {
            child.Previous.Next = child.Next;
        }

        if (child.Next is null)
        {
            LastChild = child.Previous;
        }
        else
        {
            child.Next.Previous = child.Previous;
        }

        child.Previous = null;
        child.Next = null;
    }
}
