using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Flow;

/// <summary>Where a flowchart starts.</summary>
internal sealed class Start : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Start",
        Category = "Flöde",
        DisplayName = "Start",
        Description = "Här börjar flödet.",
    };

    protected override void Execute(BurstContext context) => context.Complete();
}
