using Jobbspar.Engine.Activities;

namespace Jobbspar.Engine.Execution;

/// <summary>The node that stands for the workflow itself.</summary>
internal sealed class WorkflowScope : BuiltInActivity
{
    public const string RootPort = "Root";

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Workflow",
        Category = "Flöde",
        DisplayName = "Arbetsflöde",
        Ports = [RootPort],
        IsBrowsable = false,
    };

    protected override void Execute(BurstContext context)
    {
        if (!context.RunPort(RootPort))
        {
            context.Complete();
        }
    }
}
