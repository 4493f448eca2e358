using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Flow;

/// <summary>Runs the activity in Then or in Else.</summary>
internal sealed class If : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.If",
        Category = "Flöde",
        DisplayName = "Om",
        Description = "Utför en av två aktiviteter.",
        Inputs = [new() { Name = "Condition", TypeName = "Boolean", DisplayName = "Villkor", UiHint = "checkbox" }],
        Outputs = [new() { Name = "Result", TypeName = "Boolean", DisplayName = "Utfall" }],
        Outcomes = ["Done"],
        Ports = ["Then", "Else"],
    };

    protected override void Execute(BurstContext context)
    {
        var condition = context.Input<bool>("Condition");
        context.Output("Result", condition);
        if (!context.RunPort(condition ? "Then" : "Else"))
        {
            context.Complete();
        }
    }
}
