using Jobbspar.Engine.Activities;

namespace Jobbspar.Host.Bench;

/// <summary>Completes at once: what remains of the time is the engine's own.</summary>
internal sealed class EmptyActivity : Activity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Bench.Empty",
        Category = "Mätning",
        DisplayName = "Tom",
        IsBrowsable = false,
    };

    public override void Execute(ActivityContext context) => context.Complete();
}
