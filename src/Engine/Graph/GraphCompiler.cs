using System.Text.Json;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Expressions;
using Jobbspar.Engine.Primitives;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Graph;

/// <summary>
/// Makes a graph of a definition. Never refuses one: what does not fit becomes a finding, and in the graph something that faults when
/// it is reached, so that an instance whose definition lost an activity can still be looked at, mended and resumed.
/// </summary>
internal sealed class GraphCompiler
{
    private readonly ActivityRegistry registry;
    private readonly WorkflowDefinition definition;
    private readonly List<Finding> findings = [];
    private readonly List<ActivityNode> nodes = [];
    private readonly Dictionary<string, ActivityNode> byId = new(StringComparer.Ordinal);
    private readonly ConnectionReader connections;
    private readonly InputReader inputs;

    // Definitions that use each other as activities several times over multiply: thirty small ones could make a thousand million nodes.
    private const int MostNodes = 100_000;
    private const int Deepest = 400;
    private const int LongestId = 150;
    private const int LongestVersionId = 200;
    private const int LongestName = 400;

    private readonly NestedDefinitions nested;
    private readonly Stack<string> embedding = new();
    private string prefix = "";
    private int depth;
    private bool isTooLarge;

    private GraphCompiler(ActivityRegistry registry, WorkflowDefinition definition, NestedDefinitions nested)
    {
        this.registry = registry;
        this.definition = definition;
        this.nested = nested;
        connections = new ConnectionReader(findings);
        inputs = new InputReader(findings);
    }

    /// <summary>Compiles a definition.</summary>
    public static (CompiledWorkflow Workflow, IReadOnlyList<Finding> Findings) Compile(ActivityRegistry registry, WorkflowDefinition definition, NestedDefinitions nested)
    {
        var compiler = new GraphCompiler(registry, definition, nested);
        return (compiler.Compile(), compiler.findings);
    }

    private CompiledWorkflow Compile()
    {
        var workflow = new ActivityNode
        {
            Id = "",
            Name = "Workflow1",
            TypeName = "Elsa.Workflow",
            Index = 0,
            JsonPath = definition.ModelPath,
            Json = definition.Model,
            Activity = new WorkflowScope(),
            Parent = null,
            Port = null,
            IsJournaled = false,
            JournalsChildren = JournalLevel.Of(definition.Model) ?? true,
            IsWorkflow = true,
        };
        nodes.Add(workflow);
        CheckLength("definitionId", definition.DefinitionId, LongestId);
        CheckLength("id", definition.VersionId, LongestVersionId);
        CheckLength("name", definition.Name, LongestName);
        embedding.Push(definition.VersionId);
        workflow.Variables = inputs.Variables(definition.Model, definition.ModelPath, null);
        AddNode(definition.Root, definition.RootPath, workflow, WorkflowScope.RootPort);
        foreach (var node in nodes)
        {
            if (node.Activity is BuiltInActivity activity && node.Details is null)
            {
                node.Details = activity.Prepare(node);
            }
        }

        return new CompiledWorkflow
        {
            Definition = definition,
            Workflow = workflow,
            Nodes = nodes,
            ById = byId,
            ByName = NamesOf(nodes),
            Inputs = DefinitionSignature.Of(definition, "inputs"),
            Outputs = DefinitionSignature.Of(definition, "outputs"),
            ContinuesWithIncidents = definition.Model["options"] is JsonObject options && ReadText(options, "incidentStrategyType")?.Contains("Continue", StringComparison.Ordinal) == true,
            KeepsLastResult = MarkOutputsToKeep(),
        };
    }

    private void AddNode(JsonObject json, string path, ActivityNode parent, string? port)
    {
        if (nodes.Count >= MostNodes || depth >= Deepest)
        {
            ReportTooLarge(path);
            return;
        }

        depth++;
        AddNodeWithin(json, path, parent, port);
        depth--;
    }

    private void ReportTooLarge(string path)
    {
        if (!isTooLarge)
        {
            isTooLarge = true;
            Report("TOO_LARGE", null, path, $"The definition, with those that it uses as activities, has more than {MostNodes} activities, or more than {Deepest} within each other.");
        }
    }

    private void AddNodeWithin(JsonObject json, string path, ActivityNode parent, string? port)
    {
        var typeName = ReadText(json, "type") ?? DefaultTypeOf(json, path);
        var id = UniqueId(json, path);
        var activity = FindActivity(json, typeName, id, path);
        var isJournaled = JournalLevel.Of(json) ?? parent.JournalsChildren;
        var node = new ActivityNode
        {
            Id = id,
            Name = ReadText(json, "name") ?? "",
            TypeName = typeName,
            Index = nodes.Count,
            JsonPath = path,
            Json = json,
            Activity = activity,
            Parent = parent,
            Port = port,
            PositionInParent = parent.Children.Count,
            IsJournaled = isJournaled,
            JournalsChildren = isJournaled,
            MergeMode = ReadMergeMode(json),
            IsWorkflow = activity is Children.EmbeddedWorkflow,
        };
        nodes.Add(node);
        byId[id] = node;
        parent.Children.Add(node);
        node.Variables = inputs.Variables(json, path, id);
        node.Inputs = inputs.Inputs(node);
        node.Outputs = inputs.Outputs(node);
        if (activity is Children.EmbeddedWorkflow)
        {
            Embed(node, nested.Find(json)!);
        }
        else
        {
            AddChildren(node);
        }
    }

    // The activities of a definition used as an activity become part of the graph, under ids that begin with that activity's own.
    private void Embed(ActivityNode node, WorkflowDefinition other)
    {
        var outer = prefix;
        var path = $"{node.JsonPath}({other.DefinitionId}){other.RootPath}";
        prefix = node.Id + ":";
        embedding.Push(other.VersionId);
        node.JournalsChildren = JournalLevel.Of(other.Model) ?? node.JournalsChildren;
        node.Variables = inputs.Variables(other.Model, path, node.Id);
        AddNode(other.Root, path, node, Children.EmbeddedWorkflow.RootPort);
        embedding.Pop();
        prefix = outer;
    }

    private void AddChildren(ActivityNode node)
    {
        foreach (var port in node.Activity.Descriptor.Ports)
        {
            var property = JsonNamingPolicy.CamelCase.ConvertName(port);
            if (node.Json[property] is JsonObject child)
            {
                AddNode(child, $"{node.JsonPath}.{property}", node, port);
            }
        }

        if (node.Activity is Flow.Switch)
        {
            AddCases(node, "cases");
        }
        else if (node.Activity is Http.SendHttpRequest)
        {
            AddCases(node, Http.SendHttpRequest.CasesProperty);
        }

        if (node.Activity.Descriptor.IsContainer)
        {
            AddList(node, node.Activity is Flow.Fork && node.Json.ContainsKey("branches") ? "branches" : "activities");
            if (node.Json["connections"] is { } json)
            {
                connections.Read(node, json);
            }
        }
    }

    private void AddCases(ActivityNode node, string property)
    {
        var cases = Flow.SwitchCases.ArrayOf(node.Json, property);
        for (var i = 0; i < cases.Count; i++)
        {
            if (cases[i] is JsonObject one && one["activity"] is JsonObject activity)
            {
                AddNode(activity, $"{node.JsonPath}.{property}[{i}].activity", node, Flow.SwitchCases.PortOf(i));
            }
        }
    }

    private void AddList(ActivityNode node, string property)
    {
        switch (node.Json[property])
        {
            case null:
                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    var path = $"{node.JsonPath}.{property}[{i}]";
                    if (list[i] is JsonObject child)
                    {
                        AddNode(child, path, node, null);
                    }
                    else
                    {
                        Report("NOT_AN_ACTIVITY", node.Id, path, "This is not an activity (a JSON object with a type).");
                    }
                }

                break;
            default:
                Report("NOT_AN_ACTIVITY", node.Id, $"{node.JsonPath}.{property}", "This is not a list of activities.");
                break;
        }
    }

    private Activity FindActivity(JsonObject json, string typeName, string id, string path)
    {
        if (registry.TryFind(typeName, out var activity))
        {
            return activity;
        }

        if (nested.Find(json) is { } other)
        {
            if (!embedding.Contains(other.VersionId))
            {
                return new Children.EmbeddedWorkflow(other, typeName);
            }

            Report("RECURSION", id, path, $"The workflow '{other.DefinitionId}' contains itself.", other.DefinitionId);
            registry.TryFind(NotFoundActivity.Type, out var itself);
            return itself!;
        }

        if (json["workflowDefinitionId"] is JsonValue)
        {
            Report("UNKNOWN_WORKFLOW", id, $"{path}.workflowDefinitionId", $"There is no published workflow '{ReadText(json, "workflowDefinitionId")}'.", ReadText(json, "workflowDefinitionId") ?? "");
            registry.TryFind(NotFoundActivity.Type, out var unpublished);
            return unpublished!;
        }

        if (typeName.Length > 0)
        {
            Report("UNKNOWN_TYPE", id, $"{path}.type", $"The activity type '{typeName}' is not known.", typeName);
        }

        registry.TryFind(NotFoundActivity.Type, out var missing);
        return missing!;
    }

    private string DefaultTypeOf(JsonObject json, string path)
    {
        if (json.ContainsKey("connections") && json.ContainsKey("activities"))
        {
            return Flow.Flowchart.Type;
        }

        if (json.ContainsKey("activities") && !json.ContainsKey("type"))
        {
            return "Elsa.Sequence";
        }

        Report("MISSING_TYPE", ReadText(json, "id"), $"{path}.type", "The activity has no type.");
        return "";
    }

    private void CheckLength(string property, string text, int longest)
    {
        if (text.Length > longest)
        {
            Report("LONG_ID", null, $"{definition.ModelPath}.{property}", $"It has {text.Length} characters; at most {longest} are kept.");
        }
    }

    private string UniqueId(JsonObject json, string path)
    {
        var id = ReadText(json, "id");
        if (string.IsNullOrEmpty(id))
        {
            if (json.ContainsKey("id"))
            {
                Report("MISSING_ID", null, $"{path}.id", "The activity has no id.");
            }

            return prefix + path;
        }

        if (id.Length > LongestId)
        {
            Report("LONG_ID", string.Concat(id.AsSpan(0, 40), "…"), $"{path}.id", $"It has {id.Length} characters; at most {LongestId} are kept.");
        }

        id = prefix + id;
        if (byId.ContainsKey(id))
        {
            Report("DUPLICATE_ID", id, $"{path}.id", $"Another activity has the id '{id}' too.", id);
            return path;
        }

        return id;
    }

    private static MergeMode ReadMergeMode(JsonObject json)
    {
        var text = json["customProperties"] is JsonObject custom ? ReadText(custom, "mergeMode") : null;
        return text?.ToUpperInvariant() switch
        {
            "MERGE" => MergeMode.Merge,
            "CONVERGE" => MergeMode.Converge,
            "CASCADE" => MergeMode.Cascade,
            "RACE" => MergeMode.Race,
            _ => MergeMode.Stream,
        };
    }

    // Outputs are part of the state only where something reads them; most workflows read none.
    private bool MarkOutputsToKeep()
    {
        var all = false;
        var last = false;
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expression in AllExpressions())
        {
            switch (expression)
            {
                case OutputExpression output:
                    read.Add(output.Activity);
                    break;
                case JavaScriptExpression script:
                    all |= script.ReadsOutputs;
                    last |= script.ReadsLastResult;
                    break;
            }
        }

        foreach (var node in nodes)
        {
            node.KeepsOutputs = all || (read.Count > 0 && (read.Contains(node.Id) || read.Contains(node.Name)));
        }

        return last;
    }

    private static Dictionary<string, ActivityNode> NamesOf(List<ActivityNode> nodes)
    {
        var names = new Dictionary<string, ActivityNode>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node.Name.Length > 0)
            {
                names.TryAdd(node.Name, node);
            }
        }

        return names;
    }

    private IEnumerable<Expression> AllExpressions()
    {
        foreach (var node in nodes)
        {
            foreach (var input in node.Inputs)
            {
                yield return input.Expression;
            }

            if (node.Details is Flow.SwitchCase[] cases)
            {
                foreach (var one in cases)
                {
                    if (one.Condition is { } condition)
                    {
                        yield return condition;
                    }
                }
            }
        }
    }

    private void Report(string code, string? activityId, string path, string message, params string[] arguments) =>
        findings.Add(new Finding { Severity = FindingSeverity.Error, Code = code, ActivityId = activityId, JsonPath = path, Message = message, Arguments = arguments });

    private static string? ReadText(JsonObject json, string property) =>
        json[property] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
