using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Children;

/// <summary>A workflow definition used as an activity: runs inside the instance, with inputs, outputs and outcomes of its own.</summary>
internal sealed class EmbeddedWorkflow : BuiltInActivity
{
    public const string RootPort = "Root";

    private readonly IReadOnlyDictionary<string, DeclaredType> inputs;
    private readonly IReadOnlyDictionary<string, DeclaredType> outputs;

    public EmbeddedWorkflow(WorkflowDefinition definition, string typeName)
    {
        DefinitionId = definition.DefinitionId;
        VersionId = definition.VersionId;
        inputs = DefinitionSignature.Of(definition, "inputs");
        outputs = DefinitionSignature.Of(definition, "outputs");
        Descriptor = new ActivityDescriptor
        {
            TypeName = typeName,
            Category = "Flöde",
            DisplayName = definition.Name,
            Inputs = [.. inputs.Select(input => new InputDescriptor { Name = input.Key, TypeName = input.Value.Name, DisplayName = input.Key })],
            Outputs = [.. outputs.Select(output => new OutputDescriptor { Name = output.Key, TypeName = output.Value.Name, DisplayName = output.Key })],
            HasDynamicOutcomes = true,
            IsBrowsable = false,
        };
    }

    public override ActivityDescriptor Descriptor { get; }

    /// <summary>The definition that is used.</summary>
    public string DefinitionId { get; }

    /// <summary>The version of it that was resolved.</summary>
    public string VersionId { get; }

    /// <summary>The innermost node around this one that is a workflow used as an activity, where the ids inside begin with its own; else null.</summary>
    public static ActivityNode? Around(ActivityNode node)
    {
        for (var scope = node.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Activity is EmbeddedWorkflow)
            {
                return node.Id.StartsWith(scope.Id, StringComparison.Ordinal) ? scope : null;
            }
        }

        return null;
    }

    protected override void Execute(BurstContext context)
    {
        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, type) in inputs)
        {
            // What is declared is there, also where nothing is given for it.
            given[name] = context.Node.FindInput(name) is { } input ? Convert(context, name, context.EvaluateOutside(input), type) : null;
        }

        context.Current.WorkflowInput = given;
        context.Current.WorkflowOutput = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (!context.RunPort(RootPort))
        {
            context.Complete();
        }
    }

    protected override void ChildCompleted(BurstContext context, ChildCompletion child)
    {
        context.Complete();
    }

    /// <summary>Hands the outputs on to what the surrounding workflow bound them to. Also after Elsa.Complete, so it is called when the activity closes.</summary>
    public void HandOutputsOn(BurstContext context)
    {
        if (context.Current.WorkflowOutput is not { } values)
        {
            return;
        }

        foreach (var (name, type) in outputs)
        {
            if (values.TryGetValue(name, out var value))
            {
                context.Output(name, Convert(context, name, value, type));
            }
        }
    }

    private static object? Convert(BurstContext context, string name, object? value, DeclaredType type)
    {
        try
        {
            return ValueConversion.ToDeclared(value, type);
        }
        catch (FormatException fault)
        {
            throw new InputException(context.ActivityId, name, fault.Message);
        }
    }
}
