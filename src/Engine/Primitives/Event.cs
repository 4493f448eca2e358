using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Primitives;

/// <summary>Waits for an event.</summary>
internal sealed class Event : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Event",
        Category = "Grund",
        DisplayName = "Händelse",
        Description = "Väntar på en händelse med ett visst namn.",
        Inputs = [new() { Name = "EventName", DisplayName = "Händelsens namn", IsRequired = true }],
        Outputs = [new() { Name = "Result", DisplayName = "Innehåll" }],
    };

    protected override void Execute(BurstContext context)
    {
        var name = context.Input<string>("EventName");
        if (string.IsNullOrEmpty(name))
        {
            throw new InputException(context.ActivityId, "EventName", "it is not set.");
        }

        context.Wait(new BookmarkRequest { Kind = BookmarkKinds.Event, StimulusKey = name });
    }

    protected override void Resume(BurstContext context, Resumption resumption)
    {
        context.Output("Result", resumption.Input.GetValueOrDefault("Payload") ?? resumption.Input.GetValueOrDefault("payload"));
        context.Complete();
    }
}
