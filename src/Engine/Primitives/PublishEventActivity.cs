using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Primitives;

/// <summary>Publishes an event, to this instance alone or to all that wait for it.</summary>
internal sealed class PublishEventActivity : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.PublishEvent",
        Category = "Grundläggande",
        DisplayName = "Meddela händelse",
        Description = "Berättar för den som väntar att en händelse har inträffat.",
        Inputs =
        [
            new() { Name = "EventName", TypeName = "String", DisplayName = "Händelsens namn", IsRequired = true },
            new() { Name = "CorrelationId", TypeName = "String", DisplayName = "Korrelations-id" },
            new() { Name = "IsLocalEvent", TypeName = "Boolean", DisplayName = "Bara inom instansen", UiHint = "checkbox" },
            new() { Name = "Payload", TypeName = "Object", DisplayName = "Innehåll" },
        ],
    };

    protected override void Execute(BurstContext context)
    {
        var name = context.Input<string>("EventName");
        if (string.IsNullOrEmpty(name))
        {
            throw new InputException(context.ActivityId, "EventName", "it is not set.");
        }

        var payload = context.RawInput("Payload");
        if (context.Input<bool>("IsLocalEvent"))
        {
            context.Publish(name, payload);
        }
        else
        {
            context.Emit(new EventPublished(name, context.Input<string>("CorrelationId") is { Length: > 0 } correlation ? correlation : null, payload));
        }

        context.Complete();
    }
}
