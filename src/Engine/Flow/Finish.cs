using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Flow;

/// <summary>Ends the whole workflow, with whatever else is under way.</summary>
internal sealed class Finish : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Finish",
        Category = "Flöde",
        DisplayName = "Avsluta arbetsflödet",
        Description = "Avslutar hela arbetsflödet, även det som ännu pågår.",
        Outcomes = [],
    };

    protected override void Execute(BurstContext context)
    {
        context.Complete();
        context.Burst.EndScope(context.Burst.State.Root!, OutcomeSet.Done);
    }
}
