using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Values;
using Jobbspar.Host.ElsaApi.Definitions;

namespace Jobbspar.Host.ElsaApi.Descriptors;

/// <summary>Activity types as the designer's toolbox and forms want them. What it cannot bear is left out or given a value: nothing is null where a list is expected.</summary>
internal static class ActivityDescriptorAnswers
{
    private const string WorkflowCategory = "Flöde";

    private static readonly HashSet<string> Triggers = new(StringComparer.Ordinal) { "Elsa.Event", "Elsa.Timer", "Elsa.Cron", "Elsa.StartAt" };

    /// <summary>An activity type of the program.</summary>
    /// <param name="descriptor">The type.</param>
    /// <param name="isOffered">False keeps it out of the toolbox; it can still be drawn where a definition holds it.</param>
    public static JsonObject Of(ActivityDescriptor descriptor, bool isOffered)
    {
        var ports = new JsonArray();
        foreach (var port in descriptor.Ports)
        {
            ports.Add(Port(port, "Embedded"));
        }

        // One way out called Done is what the designer draws by itself.
        if (descriptor.Outcomes is not ([] or ["Done"]))
        {
            foreach (var outcome in descriptor.Outcomes)
            {
                ports.Add(Port(outcome, "Flow"));
            }
        }

        return new()
        {
            ["typeName"] = descriptor.TypeName,
            ["namespace"] = descriptor.TypeName[..descriptor.TypeName.LastIndexOf('.')],
            ["name"] = descriptor.TypeName[(descriptor.TypeName.LastIndexOf('.') + 1)..],
            ["version"] = descriptor.Version,
            ["category"] = descriptor.Category,
            ["displayName"] = descriptor.DisplayName,
            ["description"] = descriptor.Description,
            ["kind"] = Triggers.Contains(descriptor.TypeName) ? "Trigger" : "Action",
            ["inputs"] = new JsonArray([.. descriptor.Inputs.Select(Input)]),
            ["outputs"] = new JsonArray([.. descriptor.Outputs.Select((output, order) => Output(output.Name, output.TypeName, output.DisplayName, order))]),
            ["ports"] = ports,
            ["customProperties"] = new JsonObject(),
            ["constructionProperties"] = new JsonObject(),
            ["isContainer"] = descriptor.IsContainer,
            ["isBrowsable"] = isOffered && descriptor.IsBrowsable,
            ["isStart"] = descriptor.TypeName is "Elsa.Start",
            ["isTerminal"] = descriptor.Outcomes.Count == 0,
        };
    }

    /// <summary>A published workflow that may be used as an activity.</summary>
    public static JsonObject Of(UsableWorkflow workflow) => new()
    {
        ["typeName"] = workflow.TypeName,
        ["namespace"] = "Workflows",
        ["name"] = workflow.TypeName[(workflow.TypeName.LastIndexOf('.') + 1)..],
        ["version"] = workflow.Definition.Version,
        ["category"] = string.IsNullOrWhiteSpace(workflow.Category) ? WorkflowCategory : workflow.Category,
        ["displayName"] = workflow.Definition.Name,
        ["description"] = RequestBody.Text(workflow.Definition.Model["description"]) ?? "",
        ["kind"] = "Action",
        ["inputs"] = new JsonArray([.. workflow.Inputs.OfType<JsonObject>().Select(WorkflowInput)]),
        ["outputs"] = new JsonArray([.. workflow.Outputs.OfType<JsonObject>().Select((output, order) => Output(
            RequestBody.Text(output["name"]) ?? "", RequestBody.Text(output["type"]) ?? "Object", RequestBody.Text(output["displayName"]) ?? RequestBody.Text(output["name"]) ?? "", order))]),
        ["ports"] = new JsonArray([.. workflow.Outcomes.Select(outcome => Port(outcome, "Flow"))]),
        ["customProperties"] = new JsonObject { ["workflowDefinitionId"] = workflow.Definition.DefinitionId },
        ["constructionProperties"] = new JsonObject
        {
            ["workflowDefinitionId"] = workflow.Definition.DefinitionId,
            ["workflowDefinitionVersionId"] = workflow.Definition.VersionId,
            ["latestAvailablePublishedVersionId"] = workflow.Definition.VersionId,
            ["latestAvailablePublishedVersion"] = workflow.Definition.Version,
        },
        ["isContainer"] = false,
        ["isBrowsable"] = true,
        ["isStart"] = false,
        ["isTerminal"] = false,
    };

    private static JsonObject Port(string name, string type) => new() { ["name"] = name, ["displayName"] = name, ["type"] = type, ["isBrowsable"] = true };

    private static JsonObject Input(InputDescriptor input, int order) => new()
    {
        ["name"] = input.Name,
        ["typeName"] = input.TypeName,
        ["displayName"] = input.DisplayName,
        ["description"] = input.Description,
        ["order"] = order,
        ["isBrowsable"] = true,
        ["isSynthetic"] = false,
        ["isWrapped"] = input.IsWrapped,
        ["uiHint"] = input.UiHint,
        ["category"] = null,
        ["defaultValue"] = input.DefaultValue is JsonNode json ? json.DeepClone() : input.DefaultValue is null ? null : JsonValues.ToText(input.DefaultValue),
        ["defaultSyntax"] = input.UiHint is "multitext" or "checklist" or "dictionary" or "dynamic-outcomes" ? "Object" : "Literal",
        ["isReadOnly"] = false,
        ["isSensitive"] = input.Name is "Authorization",
        ["storageDriverType"] = null,
        ["uiSpecifications"] = Specifications(input),
    };

    private static JsonObject WorkflowInput(JsonObject input, int order) => new()
    {
        ["name"] = RequestBody.Text(input["name"]) ?? "",
        ["typeName"] = RequestBody.Text(input["type"]) ?? "Object",
        ["displayName"] = RequestBody.Text(input["displayName"]) ?? RequestBody.Text(input["name"]) ?? "",
        ["description"] = RequestBody.Text(input["description"]) ?? "",
        ["order"] = order,
        ["isBrowsable"] = true,
        ["isSynthetic"] = true,
        ["isWrapped"] = true,
        ["uiHint"] = RequestBody.Text(input["uiHint"]) ?? "singleline",
        ["category"] = RequestBody.Text(input["category"]),
        ["defaultValue"] = input["defaultValue"]?.DeepClone(),
        ["defaultSyntax"] = "Literal",
        ["isReadOnly"] = false,
        ["isSensitive"] = false,
        ["storageDriverType"] = null,
        ["uiSpecifications"] = null,
    };

    private static JsonObject Output(string name, string typeName, string displayName, int order) => new()
    {
        ["name"] = name,
        ["typeName"] = typeName,
        ["displayName"] = displayName,
        ["description"] = "",
        ["order"] = order,
        ["isBrowsable"] = true,
        ["isSynthetic"] = false,
    };

    private static JsonObject? Specifications(InputDescriptor input) => input.UiHint switch
    {
        "dropdown" => new JsonObject
        {
            ["dropdown"] = new JsonObject
            {
                ["selectList"] = new JsonObject
                {
                    ["items"] = new JsonArray([.. input.Choices.Select(choice => new JsonObject { ["text"] = choice.Value, ["value"] = choice.Key })]),
                    ["isFlagsEnum"] = false,
                },
            },
        },
        "code-editor" => new JsonObject { ["code-editor"] = new JsonObject { ["language"] = "javascript", ["editorHeight"] = 1 } },
        "dynamic-outcomes" => new JsonObject { ["DynamicOutcomesOptions"] = new JsonObject { ["fixedOutcomes"] = new JsonArray() } },
        _ => null,
    };
}
