using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Flow;

/// <summary>Ends the innermost loop around it.</summary>
internal sealed class Break : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Break",
        Category = "Flöde",
        DisplayName = "Avbryt upprepning",
        Description = "Avbryter den upprepning som aktiviteten står i.",
        Outcomes = [],
    };

    protected override void Execute(BurstContext context)
    {
        context.Complete();
        for (var scope = context.Current.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Node.Activity is ILoop)
            {
                context.Burst.EndScope(scope, OutcomeSet.Done);
                return;
            }
        }

        // Outside any loop it ends what it stands in, as in Elsa.
        if (context.Current.Parent is { } parent && parent.Node.Activity is Flowchart or Sequence)
        {
            context.Burst.EndScope(parent, OutcomeSet.Done);
        }
    }
}
