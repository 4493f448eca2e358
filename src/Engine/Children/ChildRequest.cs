using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Children;

/// <summary>What the activities that start other workflows have in common.</summary>
internal static class ChildRequest
{
    public const string Output = "Output";
    public const string Error = "Error";
    public const string SubStatus = "SubStatus";

    public static InputDescriptor DefinitionInput { get; } = new()
    {
        Name = "WorkflowDefinitionId",
        DisplayName = "Arbetsflöde",
        UiHint = "workflow-definition-picker",
        IsRequired = true,
    };

    public static InputDescriptor CorrelationInput { get; } = new() { Name = "CorrelationId", DisplayName = "Korrelations-id" };

    public static InputDescriptor InputInput { get; } = new() { Name = "Input", TypeName = "ObjectDictionary", DisplayName = "Indata", UiHint = "dictionary" };

    public static InputDescriptor WaitInput { get; } = new() { Name = "WaitForCompletion", TypeName = "Boolean", DisplayName = "Vänta tills det är klart", UiHint = "checkbox" };

    /// <summary>Asks for a child, and waits for it where that is wanted.</summary>
    public static void Send(BurstContext context, Dictionary<string, object?> input, ChildWait wait)
    {
        var definition = context.Input<string>(DefinitionInput.Name);
        if (string.IsNullOrEmpty(definition))
        {
            throw new InputException(context.ActivityId, DefinitionInput.Name, "it is not set.");
        }

        var depth = context.Burst.State.Depth + 1;
        if (depth > context.Burst.Limits.ChildDepth)
        {
            throw new InvalidOperationException($"Workflows start workflows more than {context.Burst.Limits.ChildDepth} deep; one of them probably starts itself.");
        }

        var child = Guid.CreateVersion7(context.Now);
        if (wait is not ChildWait.No)
        {
            context.Wait(new BookmarkRequest { Kind = BookmarkKinds.ChildWorkflow, StimulusKey = child.ToString() });
        }

        context.Emit(new ChildWorkflowRequested
        {
            ParentInstanceId = context.InstanceId,
            ChildInstanceId = child,
            DefinitionId = definition,
            CorrelationId = context.Input<string>(CorrelationInput.Name) is { Length: > 0 } correlation ? correlation : null,
            Depth = depth,
            ReportsWhenIdle = wait is ChildWait.UntilItWaits,
            Input = input,
        });
    }

    public static Dictionary<string, object?> InputOf(BurstContext context) =>
        ValueConversion.To<Dictionary<string, object?>>(context.RawInput(InputInput.Name)) ?? new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>The outputs of a child that ended; throws where it could not be started.</summary>
    public static JsonNode? OutputOf(Resumption resumption) =>
        resumption.Input.GetValueOrDefault(Error) is string error ? throw new InvalidOperationException(error) : resumption.Input.GetValueOrDefault(Output) as JsonNode;
}
