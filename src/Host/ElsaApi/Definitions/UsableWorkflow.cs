using System.Text;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;

namespace Jobbspar.Host.ElsaApi.Definitions;

/// <summary>A published workflow that other workflows may use as an activity.</summary>
internal sealed class UsableWorkflow(WorkflowDefinition definition)
{
    public WorkflowDefinition Definition { get; } = definition;

    /// <summary>The workflow's name in one word, e.g. <c>UppföljningAvDeltagare</c>, as Elsa names such activities.</summary>
    public string TypeName { get; } = NameOf(definition);

    /// <summary>The category that its author chose, if any.</summary>
    public string? Category => RequestBody.Text(Definition.Model["options"]?["activityCategory"]);

    public JsonArray Inputs => Definition.Model["inputs"] as JsonArray ?? [];

    public JsonArray Outputs => Definition.Model["outputs"] as JsonArray ?? [];

    /// <summary>Names of its outcomes; none where it has just one.</summary>
    public IReadOnlyList<string> Outcomes => RequestBody.Texts(Definition.Model, "outcomes");

    private static string NameOf(WorkflowDefinition definition)
    {
        var name = new StringBuilder("Workflows.");
        foreach (var word in definition.Name.Split([' ', '-', '_', '.', ':', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return name.Length > "Workflows.".Length ? name.ToString() : $"Workflows.{definition.DefinitionId}";
    }
}
