using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Flow;

/// <summary>An activity around another one, which designers of Elsa's first 3.0 versions put into flowcharts.</summary>
internal sealed class FlowNode : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.FlowNode",
        Category = "Flöde",
        DisplayName = "Flödesnod",
        Description = "Utför aktiviteten i den. Finns i äldre filer.",
        Ports = ["Body"],
        IsBrowsable = false,
    };

    protected override void Execute(BurstContext context)
    {
        if (!context.RunPort("Body"))
        {
            context.Complete();
        }
    }
}
