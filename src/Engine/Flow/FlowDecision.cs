using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Flow;

/// <summary>Goes on along True or False.</summary>
internal sealed class FlowDecision : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.FlowDecision",
        Category = "Flöde",
        DisplayName = "Vägval",
        Description = "Går vidare längs sant eller falskt.",
        Inputs = [new() { Name = "Condition", TypeName = "Boolean", DisplayName = "Villkor", UiHint = "checkbox" }],
        Outcomes = ["True", "False"],
    };

    protected override void Execute(BurstContext context) => context.Complete(context.Input<bool>("Condition") ? "True" : "False");
}
