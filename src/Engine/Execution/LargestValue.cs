using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Execution;

/// <summary>Which value takes most of an instance's room, for whoever has to mend the definition.</summary>
internal static class LargestValue
{
    /// <summary>A sentence about it; empty where nothing is kept.</summary>
    public static string Of(InstanceState state, long limit)
    {
        var (name, size) = ("", 0L);
        Consider(state.Input, "input");
        Consider(state.Output, "output");
        for (var open = state.Root; open is not null; open = Following(open))
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
            if (ValueSize.Of(value, limit) is var found && found > size)
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
