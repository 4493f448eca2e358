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

    private GraphCompiler(ActivityRegistry registry, WorkflowDefinition definition)
    {
        this.registry = registry;
        this.definition = definition;
        connections = new ConnectionReader(findings);
        inputs = new InputReader(findings);
    }

    /// <summary>Compiles a definition.</summary>
    public static (CompiledWorkflow Workflow, IReadOnlyList<Finding> Findings) Compile(ActivityRegistry registry, WorkflowDefinition definition)
    {
        var compiler = new GraphCompiler(registry, definition);
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
        };
        nodes.Add(workflow);
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
            Inputs = Declared("inputs"),
            Outputs = Declared("outputs"),
            KeepsLastResult = MarkOutputsToKeep(),
        };
    }

    private void AddNode(JsonObject json, string path, ActivityNode parent, string? port)
    {
        var typeName = ReadText(json, "type") ?? DefaultTypeOf(json, path);
        var id = UniqueId(json, path);
        var activity = FindActivity(typeName, id, path);
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
            MergeMode = ReadMergeMode(json),
        };
        nodes.Add(node);
        byId[id] = node;
        parent.Children.Add(node);
        node.Variables = inputs.Variables(json, path, id);
        node.Inputs = inputs.Inputs(node);
        node.Outputs = inputs.Outputs(node);
        AddChildren(node);
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

        if (node.Activity.Descriptor.IsContainer)
        {
            AddList(node, "activities");
            if (node.Json["connections"] is { } json)
            {
                connections.Read(node, json);
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

    private Activity FindActivity(string typeName, string id, string path)
    {
        if (registry.TryFind(typeName, out var activity))
        {
            return activity;
        }

        Report("UNKNOWN_TYPE", id, $"{path}.type", $"The activity type '{typeName}' is not known.", typeName);
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

    private string UniqueId(JsonObject json, string path)
    {
        var id = ReadText(json, "id");
        if (string.IsNullOrEmpty(id))
        {
            if (json.ContainsKey("id"))
            {
                Report("MISSING_ID", null, $"{path}.id", "The activity has no id.");
            }

            return path;
        }

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

    private Dictionary<string, DeclaredType> Declared(string property)
    {
        var declared = new Dictionary<string, DeclaredType>(StringComparer.Ordinal);
        if (definition.Model[property] is JsonArray list)
        {
            foreach (var item in list)
            {
                if (item is JsonObject json && ReadText(json, "name") is { Length: > 0 } name)
                {
                    declared[name] = DeclaredType.Parse(ReadText(json, "type") ?? ReadText(json, "typeName"), InputReader.IsTrue(json["isArray"]));
                }
            }
        }

        return declared;
    }

    // Outputs are part of the state only where something reads them; most workflows read none.
    private bool MarkOutputsToKeep()
    {
        var all = false;
        var last = false;
        foreach (var expression in AllExpressions())
        {
            switch (expression)
            {
                case OutputExpression output:
                    foreach (var node in nodes)
                    {
                        node.KeepsOutputs |= string.Equals(node.Id, output.Activity, StringComparison.Ordinal) || string.Equals(node.Name, output.Activity, StringComparison.Ordinal);
                    }

                    break;
                case JavaScriptExpression script:
                    all |= script.ReadsOutputs;
                    last |= script.ReadsLastResult;
                    break;
            }
        }

        if (all)
        {
            foreach (var node in nodes)
            {
                node.KeepsOutputs = true;
            }
        }

        return last;
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
