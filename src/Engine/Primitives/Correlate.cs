using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Primitives;

/// <summary>Sets the correlation id of the running instance.</summary>
internal sealed class Correlate : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Correlate",
        Category = "Grundläggande",
        DisplayName = "Sätt korrelations-id",
        Description = "Knyter instansen till ett id utanför arbetsflödet.",
        Inputs =
        [
            new() { Name = "CorrelationId", TypeName = "String", DisplayName = "Korrelations-id" },
        ],
    };

    protected override void Execute(BurstContext context)
    {
        context.Burst.CorrelationId = context.Input<string>("CorrelationId");
        context.Complete();
    }
}
