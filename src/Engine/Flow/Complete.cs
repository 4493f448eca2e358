using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Flow;

/// <summary>Ends the innermost composite activity or workflow around it, with outcomes.</summary>
internal sealed class Complete : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Complete",
        Category = "Flöde",
        DisplayName = "Slutför",
        Description = "Slutför arbetsflödet eller den sammansatta aktiviteten med valda utfall.",
        Inputs =
        [
            new() { Name = "Outcomes", TypeName = "String[]", DisplayName = "Utfall", UiHint = "outcome-picker" },
        ],
        Outcomes = [],
    };

    protected override void Execute(BurstContext context)
    {
        var listed = ValueConversion.To<string[]>(context.RawInput("Outcomes")) ?? [];
        var outcomes = listed.Length == 0 ? OutcomeSet.Done : new OutcomeSet(listed);
        context.Complete();
        for (var scope = context.Current.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Node.IsWorkflow || scope.Node.Activity is Composite)
            {
                if (scope.Parent is null && listed.Length > 0)
                {
                    context.Burst.State.Outcomes = listed;
                }

                context.Burst.EndScope(scope, outcomes);
                return;
            }
        }
    }
}
