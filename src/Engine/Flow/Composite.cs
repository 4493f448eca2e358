using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Flow;

/// <summary>An activity made of another one; Complete inside it decides its outcome.</summary>
internal sealed class Composite : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Composite",
        Category = "Flöde",
        DisplayName = "Sammansatt aktivitet",
        Description = "En aktivitet som består av andra.",
        Ports = ["Root"],
        HasDynamicOutcomes = true,
        IsBrowsable = false,
    };

    protected override void Execute(BurstContext context)
    {
        if (!context.RunPort("Root"))
        {
            context.Complete();
        }
    }
}
