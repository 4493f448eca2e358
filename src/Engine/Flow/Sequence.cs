using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Flow;

/// <summary>Activities one after the other.</summary>
internal class Sequence : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Sequence",
        Category = "Flöde",
        DisplayName = "Följd",
        Description = "Aktiviteter som utförs en i taget.",
        IsContainer = true,
    };

    protected override void Execute(BurstContext context) => RunNext(context, 0);

    protected override void ChildCompleted(BurstContext context, ChildCompletion child) => RunNext(context, child.Node.PositionInParent + 1);

    private static void RunNext(BurstContext context, int position)
    {
        if (position < context.Node.Children.Count)
        {
            context.Run(context.Node.Children[position]);
        }
        else
        {
            context.Complete();
        }
    }
}
