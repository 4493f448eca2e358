using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Children;

/// <summary>Starts another workflow and waits until it ends.</summary>
internal sealed class ExecuteWorkflow : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.ExecuteWorkflow",
        Category = "Flöde",
        DisplayName = "Utför arbetsflöde",
        Description = "Startar ett annat arbetsflöde och väntar tills det är klart.",
        Inputs = [ChildRequest.DefinitionInput, ChildRequest.CorrelationInput, ChildRequest.InputInput],
        Outputs = [new() { Name = "Result", DisplayName = "Utdata" }],
    };

    protected override void Execute(BurstContext context) => ChildRequest.Send(context, ChildRequest.InputOf(context), wait: true);

    protected override void Resume(BurstContext context, Resumption resumption)
    {
        context.Output("Result", ChildRequest.OutputOf(resumption));
        context.Complete();
    }
}
