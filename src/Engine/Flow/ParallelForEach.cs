using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Flow;

/// <summary>Runs its body for all values of a list at once, and completes when all have come to their end.</summary>
internal sealed class ParallelForEach : BuiltInActivity, ILoop
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.ParallelForEach",
        Category = "Flöde",
        DisplayName = "För varje, samtidigt",
        Description = "Utför en aktivitet för alla värden i en lista samtidigt.",
        Inputs =
        [
            new() { Name = "Items", TypeName = "Object[]", DisplayName = "Värden", UiHint = "multitext" },
        ],
        Ports = ["Body"],
    };

    protected override void Execute(BurstContext context)
    {
        var items = ValueConversion.ToList(context.RawInput("Items"));
        if (items.Count == 0 || context.Node.PortOf("Body") is not { } body)
        {
            context.Complete();
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            context.Run(body, ForEach.Iteration(items[i], i));
        }
    }

    protected override void ChildCompleted(BurstContext context, ChildCompletion child)
    {
        if (!context.Current.HasChildren)
        {
            context.Complete();
        }
    }
}
