using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Children;

/// <summary>Starts one workflow per value of a list; each gets its value as an input, or the fields of a value that has fields.</summary>
internal sealed class BulkDispatchWorkflows : BuiltInActivity
{
    private const string Completed = "Completed";

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.BulkDispatchWorkflows",
        Category = "Flöde",
        DisplayName = "Starta flera arbetsflöden",
        Description = "Startar ett arbetsflöde för varje värde i en lista.",
        Inputs =
        [
            ChildRequest.DefinitionInput,
            new() { Name = "Items", TypeName = "Object", DisplayName = "Värden", UiHint = "multitext", IsRequired = true },
            new() { Name = "DefaultItemInputKey", DisplayName = "Värdets namn i indata", DefaultValue = "Item" },
            ChildRequest.CorrelationInput,
            ChildRequest.InputInput,
            new() { Name = "WaitForCompletion", TypeName = "Boolean", DisplayName = "Vänta tills alla är klara", DefaultValue = true, UiHint = "checkbox" },
        ],
        Outcomes = [Completed, "Canceled", "Done"],
        Ports = ["ChildCompleted", "ChildFaulted"],
    };

    protected override void Execute(BurstContext context)
    {
        var wait = context.Input<bool>("WaitForCompletion");
        var items = ValueConversion.ToList(context.RawInput("Items"));
        var key = context.Input<string>("DefaultItemInputKey") is { Length: > 0 } given ? given : "Item";
        foreach (var item in items)
        {
            var input = ChildRequest.InputOf(context);
            if (item is JsonObject fields)
            {
                foreach (var (name, value) in fields)
                {
                    input[name] = JsonValues.FromJson(value);
                }
            }
            else
            {
                input[key] = item;
            }

            ChildRequest.Send(context, input, wait ? ChildWait.UntilItEnds : ChildWait.No);
        }

        if (!wait)
        {
            context.Complete();
        }
        else
        {
            CompleteWhenAllEnded(context);
        }
    }

    protected override void Resume(BurstContext context, Resumption resumption)
    {
        var output = ChildRequest.OutputOf(resumption);
        context.RunPort("ChildCompleted", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["ChildInstanceId"] = resumption.Bookmark.StimulusKey,
            ["ChildOutput"] = output,
        });
        CompleteWhenAllEnded(context);
    }

    protected override void ChildCompleted(BurstContext context, ChildCompletion child) => CompleteWhenAllEnded(context);

    private static void CompleteWhenAllEnded(BurstContext context)
    {
        if (!context.Current.HasBookmarks && !context.Current.HasChildren)
        {
            context.Complete(new OutcomeSet([Completed, "Done"]));
        }
    }
}
