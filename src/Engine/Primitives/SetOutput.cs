using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Primitives;

/// <summary>Sets an output of the workflow.</summary>
internal sealed class SetOutput : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.SetOutput",
        Category = "Grundläggande",
        DisplayName = "Sätt utdata",
        Description = "Ger arbetsflödet ett utdatavärde.",
        Inputs =
        [
            new() { Name = "OutputName", TypeName = "String", DisplayName = "Namn", UiHint = "output-picker", IsRequired = true },
            new() { Name = "OutputValue", TypeName = "Object", DisplayName = "Värde" },
        ],
    };

    protected override void Execute(BurstContext context)
    {
        var name = context.Input<string>("OutputName");
        if (string.IsNullOrEmpty(name))
        {
            throw new InputException(context.ActivityId, "OutputName", "it is not set.");
        }

        context.SetWorkflowOutput(name, context.RawInput("OutputValue"));
        context.Complete();
    }
}
