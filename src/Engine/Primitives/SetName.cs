using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Primitives;

/// <summary>Names the running instance.</summary>
internal sealed class SetName : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.SetName",
        Category = "Grundläggande",
        DisplayName = "Sätt namn",
        Description = "Ger den körande instansen ett namn.",
        Inputs =
        [
            new() { Name = "Value", TypeName = "String", DisplayName = "Namn" },
        ],
    };

    protected override void Execute(BurstContext context)
    {
        context.Burst.Name = context.Input<string>("Value");
        context.Complete();
    }
}
