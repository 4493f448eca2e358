using Jobbspar.Engine.Triggers;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Definitions;

/// <summary>Finds what would not work in a definition before it is published.</summary>
public sealed class DefinitionValidator(ActivityRegistry activities)
{
    /// <summary>All findings, errors first, in document order. Definitions that it uses as activities are taken to exist.</summary>
    public IReadOnlyList<Finding> Validate(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return [.. Validate(definition, NestedDefinitions.None).Where(finding => !string.Equals(finding.Code, "UNKNOWN_WORKFLOW", StringComparison.Ordinal))];
    }

    /// <summary>All findings, errors first, in document order, with the definitions that it uses as activities.</summary>
    public async ValueTask<IReadOnlyList<Finding>> ValidateAsync(WorkflowDefinition definition, IDefinitionSource definitions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Validate(definition, await NestedDefinitions.LoadAsync(definition, activities, definitions, null, cancellationToken));
    }

    private Finding[] Validate(WorkflowDefinition definition, NestedDefinitions nested)
    {
        var (workflow, found) = GraphCompiler.Compile(activities, definition, nested);
        var findings = new List<Finding>(found);
        ActivityFindings.Add(findings, workflow);
        foreach (var node in workflow.Nodes)
        {
            if (node.Details is FlowGraph graph)
            {
                FlowchartFindings.Add(findings, node, graph);
                LoopFindings.Add(findings, node);
            }
        }

        if (!findings.Exists(finding => finding.Severity is FindingSeverity.Error))
        {
            AddTriggers(findings, definition, workflow);
        }

        // A stable sort: the compiler and the checks above go through the document from the top.
        return [.. findings.OrderByDescending(finding => finding.Severity)];
    }

    // What starts instances is armed when the definition is published, so it must be known then.
    private static void AddTriggers(List<Finding> findings, WorkflowDefinition definition, CompiledWorkflow workflow)
    {
        try
        {
            if (WorkflowTriggers.Of(definition, DateTimeOffset.UnixEpoch).Count > 0)
            {
                AddThoseThatCannotStandAlone(findings, workflow);
            }
        }
        catch (InputException fault)
        {
            findings.Add(new Finding
            {
                Severity = FindingSeverity.Error,
                Code = "TRIGGER_UNKNOWN",
                ActivityId = fault.ActivityId,
                JsonPath = definition.RootPath,
                Message = $"The activity starts the workflow, so what it waits for must be known before an instance runs. {fault.Message}",
                Arguments = [fault.ActivityId],
            });
        }
    }

    // Whoever publishes the event that starts such an instance would else be told that its own command failed.
    private static void AddThoseThatCannotStandAlone(List<Finding> findings, CompiledWorkflow workflow)
    {
        foreach (var node in workflow.Nodes.Where(node => !node.Activity.Descriptor.CanStandAlone))
        {
            findings.Add(new Finding
            {
                Severity = FindingSeverity.Error,
                Code = "CANNOT_STAND_ALONE",
                ActivityId = node.Id,
                JsonPath = node.JsonPath,
                Message = $"The workflow starts by itself, and {node.TypeName} can only be carried out in one that is started for something.",
                Arguments = [node.TypeName],
            });
        }
    }
}
