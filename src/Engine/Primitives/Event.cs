using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Primitives;

/// <summary>Waits for an event.</summary>
internal sealed class Event : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Event",
        Category = "Grundläggande",
        DisplayName = "Händelse",
        Description = "Väntar på en händelse med ett visst namn.",
        Inputs = [new() { Name = "EventName", DisplayName = "Händelsens namn", IsRequired = true }],
        Outputs = [new() { Name = "Result", DisplayName = "Innehåll" }],
    };

    /// <summary>Which event it waits for.</summary>
    /// <exception cref="InputException">It is not set.</exception>
    public static string NameOf(BurstContext context)
    {
        var name = context.Input<string>("EventName");
        if (string.IsNullOrEmpty(name))
        {
            throw new InputException(context.ActivityId, "EventName", "it is not set.");
        }

        return name;
    }

    protected override void Execute(BurstContext context)
    {
        if (context.TakeTrigger(out var payload))
        {
            context.Output("Result", payload);
            context.Complete();
            return;
        }

        context.Wait(new BookmarkRequest { Kind = BookmarkKinds.Event, StimulusKey = NameOf(context) });
    }

    protected override void Resume(BurstContext context, Resumption resumption)
    {
        context.Output("Result", resumption.Input.GetValueOrDefault("Payload") ?? resumption.Input.GetValueOrDefault("payload"));
        context.Complete();
    }
}
