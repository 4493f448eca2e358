using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Children;

/// <summary>Starts another workflow, and waits until it ends only where that is wanted.</summary>
internal sealed class DispatchWorkflow : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.DispatchWorkflow",
        Category = "Flöde",
        DisplayName = "Starta arbetsflöde",
        Description = "Startar ett annat arbetsflöde vid sidan av detta.",
        Inputs =
        [
            ChildRequest.DefinitionInput,
            ChildRequest.CorrelationInput,
            ChildRequest.InputInput,
            ChildRequest.WaitInput,
        ],
        Outputs = [new() { Name = "Result", DisplayName = "Utdata" }],
    };

    protected override void Execute(BurstContext context)
    {
        var wait = context.Input<bool>(ChildRequest.WaitInput.Name);
        ChildRequest.Send(context, ChildRequest.InputOf(context), wait ? ChildWait.UntilItEnds : ChildWait.No);
        if (!wait)
        {
            context.Complete();
        }
    }

    protected override void Resume(BurstContext context, Resumption resumption)
    {
        context.Output("Result", ChildRequest.OutputOf(resumption));
        context.Complete();
    }
}
