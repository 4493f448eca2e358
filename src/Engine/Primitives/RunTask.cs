using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Primitives;

/// <summary>Asks somebody outside to do a task, and waits until the task is reported done.</summary>
internal sealed class RunTask : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.RunTask",
        Category = "Grundläggande",
        DisplayName = "Uppgift",
        Description = "Ber någon utanför arbetsflödet göra en uppgift och väntar tills den är klar.",
        Inputs =
        [
            new() { Name = "TaskName", DisplayName = "Uppgiftens namn", IsRequired = true },
            new() { Name = "Payload", TypeName = "Object", DisplayName = "Innehåll", UiHint = "multiline" },
        ],
        Outputs = [new() { Name = "Result", DisplayName = "Resultat" }],
    };

    protected override void Execute(BurstContext context)
    {
        var name = context.Input<string>("TaskName");
        if (string.IsNullOrEmpty(name))
        {
            throw new InputException(context.ActivityId, "TaskName", "it is not set.");
        }

        var payload = context.RawInput("Payload");
        var remembered = new JsonObject { ["taskName"] = name, ["payload"] = JsonValues.ToJson(payload) };
        var bookmark = context.Wait(new BookmarkRequest { Kind = BookmarkKinds.RunTask, StimulusKey = name, Payload = remembered.ToJsonString(JsonText.Options) });
        context.Emit(new TaskRequested(context.InstanceId, bookmark, name, payload));
    }

    protected override void Resume(BurstContext context, Resumption resumption)
    {
        context.Output("Result", resumption.Input.GetValueOrDefault("Result") ?? resumption.Input.GetValueOrDefault("result"));
        context.Complete();
    }
}
