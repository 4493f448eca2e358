using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Flow;

/// <summary>Repeats its body for each value of a list, one after the other. The list is the one at the start.</summary>
internal sealed class ForEach : BuiltInActivity, ILoop
{
    private const string Items = "Items";
    private const string Index = "Index";

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.ForEach",
        Category = "Flöde",
        DisplayName = "För varje",
        Description = "Upprepar en aktivitet för varje värde i en lista.",
        Inputs =
        [
            new() { Name = "Items", TypeName = "Object[]", DisplayName = "Värden", UiHint = "multitext" },
        ],
        Outputs = [new() { Name = "CurrentValue", DisplayName = "Aktuellt värde" }],
        Ports = ["Body"],
    };

    protected override void Execute(BurstContext context)
    {
        context.Remember(Items, ValueConversion.ToList(context.RawInput("Items")));
        RunItem(context, 0);
    }

    protected override void ChildCompleted(BurstContext context, ChildCompletion child) => RunItem(context, (int)(long)context.Recall(Index)! + 1);

    private static void RunItem(BurstContext context, int index)
    {
        var items = (JsonArray)context.Recall(Items)!;
        if (index >= items.Count || context.Node.PortOf("Body") is not { } body)
        {
            context.Complete();
            return;
        }

        var item = JsonValues.FromJson(items[index]);
        context.Remember(Index, index);
        context.Output("CurrentValue", item);
        context.Run(body, Iteration(item, index));
    }

    /// <summary>The variables that an iteration sees.</summary>
    public static Dictionary<string, object?> Iteration(object? item, int index) =>
        new(StringComparer.Ordinal) { ["CurrentValue"] = item, ["CurrentIndex"] = (long)index };
}
