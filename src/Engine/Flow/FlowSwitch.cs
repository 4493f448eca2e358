using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Flow;

/// <summary>Goes on along the outcomes whose conditions hold; Default where none does.</summary>
internal sealed class FlowSwitch : BuiltInActivity
{
    public const string DefaultOutcome = "Default";

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.FlowSwitch",
        Category = "Flöde",
        DisplayName = "Flervägsval",
        Description = "Går vidare längs de vägar vars villkor är uppfyllda.",
        Inputs =
        [
            new() { Name = "Cases", TypeName = "FlowSwitchCase[]", DisplayName = "Fall", UiHint = "flow-switch-editor", IsWrapped = false },
            SwitchCases.ModeInput,
        ],
        Outcomes = [DefaultOutcome],
        HasDynamicOutcomes = true,
    };

    public override object Prepare(ActivityNode node) => SwitchCases.Of(node);

    protected override void Execute(BurstContext context)
    {
        var matching = SwitchCases.Matching(context);
        if (matching.Count == 0)
        {
            context.Complete(DefaultOutcome);
            return;
        }

        var outcomes = new string[matching.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = matching[i].Label;
        }

        context.Complete(new OutcomeSet(outcomes));
    }
}
