using System.Text.Json;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Expressions;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Graph;

/// <summary>Reads variables, inputs and outputs of a node.</summary>
internal sealed class InputReader(List<Finding> findings)
{
    /// <summary>The variables that a workflow or container declares.</summary>
    public IReadOnlyList<VariableDeclaration> Variables(JsonObject json, string path, string? activityId)
    {
        if (json["variables"] is not JsonArray list || list.Count == 0)
        {
            return [];
        }

        var variables = new List<VariableDeclaration>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            var itemPath = $"{path}.variables[{i}]";
            if (list[i] is not JsonObject item || (Text(item["name"]) ?? Text(item["id"])) is not { Length: > 0 } name)
            {
                Report("MALFORMED_VARIABLE", activityId, itemPath, "This is not a variable (a JSON object with a name).");
                continue;
            }

            var type = DeclaredType.Parse(Text(item["typeName"]) ?? Text(item["type"]), IsTrue(item["isArray"]));
            variables.Add(new VariableDeclaration(Text(item["id"]) ?? name, name, type, DefaultOf(item, type, itemPath, activityId), itemPath));
        }

        return variables;
    }

    /// <summary>The inputs that a node sets.</summary>
    public CompiledInput[] Inputs(ActivityNode node)
    {
        var described = node.Activity.Descriptor.Inputs;
        if (described.Count == 0)
        {
            return [];
        }

        var inputs = new List<CompiledInput>(described.Count);
        foreach (var descriptor in described)
        {
            var property = JsonNamingPolicy.CamelCase.ConvertName(descriptor.Name);
            var json = node.Json[property] ?? node.Json[descriptor.Name];
            var path = $"{node.JsonPath}.{property}";
            if (Compile(json, descriptor, path, node.Id) is { } expression)
            {
                inputs.Add(new CompiledInput(descriptor.Name, expression, path, descriptor));
            }
            else if (descriptor.IsRequired)
            {
                Report("MISSING_INPUT", node.Id, path, $"The input '{descriptor.Name}' is required.", descriptor.Name);
            }
        }

        return [.. inputs];
    }

    /// <summary>Where a node's outputs go.</summary>
    public OutputBinding[] Outputs(ActivityNode node)
    {
        var described = node.Activity.Descriptor.Outputs;
        if (described.Count == 0)
        {
            return [];
        }

        var bindings = new List<OutputBinding>();
        foreach (var descriptor in described)
        {
            var property = JsonNamingPolicy.CamelCase.ConvertName(descriptor.Name);
            if ((node.Json[property] ?? node.Json[descriptor.Name]) is JsonObject json && ExpressionCompiler.MemoryReference(json) is { Length: > 0 } reference)
            {
                // Elsa gives outputs that are bound to nothing a reference of their own, "activity:output-1".
                if (!reference.Contains(':', StringComparison.Ordinal))
                {
                    bindings.Add(new OutputBinding(descriptor.Name, reference, $"{node.JsonPath}.{property}"));
                }
            }
        }

        return [.. bindings];
    }

    public static bool IsTrue(JsonNode? json) => json is JsonValue value && value.TryGetValue(out bool flag) && flag;

    private Expression? Compile(JsonNode? json, InputDescriptor descriptor, string path, string activityId)
    {
        try
        {
            return ExpressionCompiler.Compile(json, descriptor.IsWrapped);
        }
        catch (ExpressionException fault)
        {
            Report("EXPRESSION", activityId, path, $"Input '{descriptor.Name}': {fault.Message}", descriptor.Name, fault.Message);
            return new FaultyExpression(fault.Message);
        }
    }

    private object? DefaultOf(JsonObject item, DeclaredType type, string path, string? activityId)
    {
        var value = item["value"] ?? item["defaultValue"];
        try
        {
            return ValueConversion.ToDeclared(JsonValues.FromJson(value), type);
        }
        catch (FormatException fault)
        {
            Report("VARIABLE_VALUE", activityId, $"{path}.value", $"The default value does not fit the variable's type {type.Name}: {fault.Message}", type.Name);
            return null;
        }
    }

    private void Report(string code, string? activityId, string path, string message, params string[] arguments) =>
        findings.Add(new Finding { Severity = FindingSeverity.Error, Code = code, ActivityId = activityId, JsonPath = path, Message = message, Arguments = arguments });

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
