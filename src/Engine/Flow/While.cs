using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Flow;

/// <summary>Repeats its body while a condition holds.</summary>
internal sealed class While : BuiltInActivity, ILoop
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.While",
        Category = "Flöde",
        DisplayName = "Så länge",
        Description = "Upprepar en aktivitet så länge villkoret är sant.",
        Inputs =
        [
            new() { Name = "Condition", TypeName = "Boolean", DisplayName = "Villkor", UiHint = "checkbox" },
        ],
        Ports = ["Body"],
    };

    protected override void Execute(BurstContext context) => RunIfTrue(context);

    protected override void ChildCompleted(BurstContext context, ChildCompletion child) => RunIfTrue(context);

    private static void RunIfTrue(BurstContext context)
    {
        if (!context.Input<bool>("Condition") || !context.RunPort("Body"))
        {
            context.Complete();
        }
    }
}
