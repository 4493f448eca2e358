using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Flow;

/// <summary>Runs its branches at once, and completes with the last or with the first of them.</summary>
internal sealed class Fork : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Fork",
        Category = "Flöde",
        DisplayName = "Dela",
        Description = "Utför grenarna samtidigt och väntar på alla eller på den första.",
        Inputs =
        [
            new()
            {
                Name = "JoinMode",
                TypeName = "ForkJoinMode",
                DisplayName = "Väntar på",
                DefaultValue = "WaitAll",
                UiHint = "dropdown",
                Choices = [new("WaitAll", "Alla grenar"), new("WaitAny", "Den första grenen")],
            },
        ],
        IsContainer = true,
    };

    protected override void Execute(BurstContext context)
    {
        foreach (var child in context.Node.Children)
        {
            context.Run(child);
        }

        if (!context.Current.HasChildren)
        {
            context.Complete();
        }
    }

    protected override void ChildCompleted(BurstContext context, ChildCompletion child)
    {
        var mode = context.Input<string>("JoinMode");
        if (!context.Current.HasChildren)
        {
            context.Complete();
        }
        else if (child.Outcomes.IsNone)
        {
            // A branch that was cancelled has not come first.
            return;
        }
        else if (string.Equals(mode, "WaitAny", StringComparison.OrdinalIgnoreCase) || string.Equals(mode, "1", StringComparison.Ordinal))
        {
            context.Complete();
        }
    }
}
