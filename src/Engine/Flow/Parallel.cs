using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Flow;

/// <summary>Runs all its activities at once, and completes when all have come to their end.</summary>
internal sealed class Parallel : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Parallel",
        Category = "Flöde",
        DisplayName = "Samtidigt",
        Description = "Utför alla aktiviteter samtidigt och väntar tills alla är klara.",
        IsContainer = true,
    };

    protected override void Execute(BurstContext context)
    {
        foreach (var child in context.Node.Children)
        {
            context.Run(child);
        }

        CompleteWhenEmpty(context);
    }

    protected override void ChildCompleted(BurstContext context, ChildCompletion child) => CompleteWhenEmpty(context);

    private static void CompleteWhenEmpty(BurstContext context)
    {
        if (!context.Current.HasChildren)
        {
            context.Complete();
        }
    }
}
