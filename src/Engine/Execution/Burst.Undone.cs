using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Storage;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Execution;

/// <summary>What comes of a burst whose result is too large to keep: the instance as it was before, with an incident.</summary>
internal sealed partial class Burst
{
    private readonly List<int> begunAt = [];
    private Guid? begunFrom;

    /// <summary>
    /// The state before the burst, with an incident at what was started, resumed or retried; nothing else of the burst remains.
    /// A bookmark that was resumed is used up, as it is by any activity that faults when it is resumed.
    /// </summary>
    /// <exception cref="StateTooLargeException">The state was too large before, or the burst did none of these.</exception>
    public Burst Undone(StoredInstance before, int size)
    {
        if (begunAt.Count == 0)
        {
            throw new StateTooLargeException(before.Id, size, Limits.StateSize);
        }

        var (state, executions) = before.Revision == 0 ? Fresh() : StateReader.Read(before.State.Span, Workflow);
        var undone = new Burst(Workflow, state, before, Now, Limits, pool);
        undone.Bookmarks.Load(Bookmarks.Loaded, executions);
        var reason = $"the instance's state would be {size / 1024} KB; at most {Limits.StateSize / 1024} KB are kept. {Largest()}";
        foreach (var id in begunAt)
        {
            if (executions.TryGetValue(id, out var execution))
            {
                if (begunFrom is { } bookmarkId && undone.Bookmarks.TryFind(bookmarkId, out _, out var bookmark))
                {
                    undone.Bookmarks.Remove(execution, bookmark);
                }

                state.Incidents.RemoveAll(incident => incident.ExecutionId == id);
                undone.Fault(execution, reason);
            }
        }

        return undone;
    }

    private (InstanceState State, Dictionary<int, ActivityExecution> Executions) Fresh()
    {
        var state = InstanceState.Start(Workflow);
        state.Depth = State.Depth;
        state.Pins = State.Pins;
        foreach (var (name, value) in State.Input)
        {
            state.Input[name] = value;
        }

        return (state, new() { [state.Root!.Id] = state.Root });
    }

    // For whoever has to mend the definition.
    private string Largest()
    {
        var (name, size) = ("", 0L);
        Consider(State.Input, "input");
        Consider(State.Output, "output");
        for (var open = State.Root; open is not null; open = Following(open))
        {
            for (var i = 0; i < open.Variables?.Length; i++)
            {
                Compare("variable", open.Node.Variables[i].Name, open.Variables[i]);
            }

            Consider(open.Locals, "variable");
            Consider(open.Memory, $"what the activity '{open.Node.Id}' remembers as");
        }

        return size == 0 ? "" : $"The largest value is the {name} ({size / 1024} KB).";

        void Consider(Dictionary<string, object?>? values, string kind)
        {
            foreach (var (key, value) in values ?? [])
            {
                Compare(kind, key, value);
            }
        }

        void Compare(string kind, string key, object? value)
        {
            if (ValueSize.Of(value, Limits.StateSize) is var found && found > size)
            {
                (name, size) = ($"{kind} '{key}'", found);
            }
        }
    }

    private static ActivityExecution? Following(ActivityExecution execution)
    {
        if (execution.FirstChild is { } child)
        {
            return child;
        }

        for (var next = execution; next is not null; next = next.Parent)
        {
            if (next.Next is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }
}
