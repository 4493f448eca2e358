using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Flow;

/// <summary>Ends the flowchart or sequence that it stands in, with whatever else is under way there.</summary>
internal sealed class End : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.End",
        Category = "Flöde",
        DisplayName = "Slut",
        Description = "Avslutar flödet som aktiviteten står i.",
        Outcomes = [],
    };

    protected override void Execute(BurstContext context)
    {
        context.Complete();
        if (context.Current.Parent is { } parent && parent.Node.Activity is Flowchart or Sequence)
        {
            context.Burst.EndScope(parent, OutcomeSet.Done);
        }
    }
}
