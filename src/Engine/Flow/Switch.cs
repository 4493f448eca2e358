using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Flow;

/// <summary>Runs the activities of the cases whose conditions hold, or else the default.</summary>
internal sealed class Switch : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Switch",
        Category = "Flöde",
        DisplayName = "Välj",
        Description = "Utför aktiviteterna i de fall vars villkor är uppfyllda.",
        Inputs =
        [
            new() { Name = "Cases", TypeName = "SwitchCase[]", DisplayName = "Fall", UiHint = "switch-editor", IsWrapped = false },
            SwitchCases.ModeInput,
        ],
        Ports = ["Default"],
    };

    public override object Prepare(ActivityNode node) => SwitchCases.Of(node);

    protected override void Execute(BurstContext context)
    {
        var matching = SwitchCases.Matching(context);
        foreach (var match in matching)
        {
            context.RunPort(SwitchCases.PortOf(match));
        }

        if (matching.Count == 0)
        {
            context.RunPort("Default");
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
