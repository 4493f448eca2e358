using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Flow;

/// <summary>Starts several paths at once: one per branch, or all that leave it.</summary>
internal sealed class FlowFork : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.FlowFork",
        Category = "Flöde",
        DisplayName = "Dela i vägar",
        Description = "Startar flera vägar samtidigt.",
        Inputs = [new() { Name = "Branches", TypeName = "String[]", DisplayName = "Vägar", UiHint = "dynamic-outcomes" }],
        HasDynamicOutcomes = true,
    };

    protected override void Execute(BurstContext context)
    {
        var branches = ValueConversion.ToList(context.RawInput("Branches"));
        if (branches.Count == 0)
        {
            context.Complete();
            return;
        }

        var outcomes = new string[branches.Count + 1];
        for (var i = 0; i < branches.Count; i++)
        {
            outcomes[i] = JsonValues.ToText(branches[i]);
        }

        // A connection drawn before the branches got their names still leaves from Done.
        outcomes[^1] = "Done";
        context.Complete(new OutcomeSet(outcomes));
    }
}
