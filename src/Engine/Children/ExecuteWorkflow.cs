using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Children;

/// <summary>Runs another workflow. Goes on when that waits for something, or only when it has ended, as wanted.</summary>
internal sealed class ExecuteWorkflow : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.ExecuteWorkflow",
        Category = "Flöde",
        DisplayName = "Utför arbetsflöde",
        Description = "Startar ett annat arbetsflöde och går vidare när det väntar eller är klart.",
        Inputs = [ChildRequest.DefinitionInput, ChildRequest.CorrelationInput, ChildRequest.InputInput, ChildRequest.WaitInput],
        Outputs = [new() { Name = "Result", TypeName = "ExecuteWorkflowResult", DisplayName = "Utdata" }],
    };

    protected override void Execute(BurstContext context)
    {
        var input = ChildRequest.InputOf(context);
        if (input.Count == 0)
        {
            // As in Elsa, a child that is given nothing gets what this workflow got.
            input = new Dictionary<string, object?>(context.WorkflowInputs, StringComparer.Ordinal);
        }

        ChildRequest.Send(context, input, context.Input<bool>(ChildRequest.WaitInput.Name) ? ChildWait.UntilItEnds : ChildWait.UntilItWaits);
    }

    protected override void Resume(BurstContext context, Resumption resumption)
    {
        context.Output("Result", ChildResult.Of(resumption, context.CorrelationId));
        context.Complete();
    }
}
