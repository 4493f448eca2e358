using System.Text.Json.Nodes;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Expressions;

/// <summary>Reads the expression that an input holds, in the forms that Elsa 3 has written over the years.</summary>
internal static class ExpressionCompiler
{
    /// <summary>Compiles an input: an expression in its wrapping, a memory reference, or a bare value.</summary>
    /// <returns>Null where the input is there but not set.</returns>
    /// <exception cref="ExpressionException">The language is refused, or the expression does not parse.</exception>
    public static Expression? Compile(JsonNode? json, bool isWrapped)
    {
        if (json is null)
        {
            return null;
        }

        if (!isWrapped || json is not JsonObject wrapper || !IsWrapper(wrapper))
        {
            return new LiteralExpression(JsonValues.FromJson(json));
        }

        if (wrapper["expression"] is JsonObject expression)
        {
            return OfType(Text(expression["type"]) ?? "Literal", expression["value"]);
        }

        if (wrapper["expression"] is JsonValue bare)
        {
            return new LiteralExpression(JsonValues.FromJson(bare));
        }

        if (wrapper.ContainsKey("value") && wrapper["type"] is not null)
        {
            return OfType(Text(wrapper["type"]) ?? "Literal", wrapper["value"]);
        }

        return MemoryReference(wrapper) is { Length: > 0 } reference && !reference.Contains(':', StringComparison.Ordinal) ? new VariableExpression(reference) : null;
    }

    /// <summary>The id in a memory reference, in its object form or as a bare text; null where there is none.</summary>
    public static string? MemoryReference(JsonObject wrapper) => wrapper["memoryReference"] switch
    {
        JsonObject reference => Text(reference["id"]),
        JsonValue value => Text(value),
        _ => null,
    };

    /// <summary>The id or name in the JSON of a variable, in the forms that pickers and people write; null where there is none.</summary>
    public static string? NameIn(JsonNode? json, bool preferName = false) => Named(json, preferName);

    private static bool IsWrapper(JsonObject json) =>
        json.ContainsKey("expression") || json.ContainsKey("memoryReference") || (json.ContainsKey("typeName") && !json.ContainsKey("name"))
        || (json.Count == 2 && json.ContainsKey("type") && json.ContainsKey("value"));

    private static Expression? OfType(string type, JsonNode? value)
    {
        switch (type)
        {
            case "Literal":
                return value is null ? null : new LiteralExpression(JsonValues.FromJson(value));
            case "Object":
                return value is null ? null : LiteralExpression.OfObject(value);
            case "Variable":
                return Named(value) is { } variable ? new VariableExpression(variable, Named(value, preferName: true)) : null;
            case "Input" or "WorkflowInput":
                return Named(value, preferName: true) is { } input ? new WorkflowInputExpression(input) : null;
            case "Output" or "ActivityOutput":
                return OfOutput(value);
            case "JavaScript":
                return string.IsNullOrWhiteSpace(Text(value)) ? null : new JavaScriptExpression(Text(value)!);
            case "Liquid" or "CSharp" or "C#" or "Python" or "Delegate":
                throw new ExpressionException($"expressions in {(type is "CSharp" ? "C#" : type)} are not supported; use JavaScript, Literal, Object, Variable, Input or Output.");
            default:
                throw new ExpressionException($"the expression type '{type}' is unknown; use JavaScript, Literal, Object, Variable, Input or Output.");
        }
    }

    // A variable or input appears as its name, as its JSON in a text, or as a JSON object with id and name.
    private static string? Named(JsonNode? value, bool preferName = false)
    {
        if (value is JsonValue json && json.TryGetValue(out string? text))
        {
            return ValueConversion.TryParseJson(text) is JsonObject parsed ? Named(parsed, preferName) : text.Length == 0 ? null : text;
        }

        return value is not JsonObject map ? null
            : preferName ? FirstText(map["name"], map["Name"], map["id"], map["Id"])
            : FirstText(map["id"], map["Id"], map["name"], map["Name"]);
    }

    private static OutputExpression? OfOutput(JsonNode? value)
    {
        if (value is JsonValue json && json.TryGetValue(out string? text))
        {
            if (ValueConversion.TryParseJson(text) is JsonObject parsed)
            {
                return OfOutput(parsed);
            }

            var split = text.IndexOfAny([':', '.']);
            return text.Length == 0 ? null : split > 0 ? new OutputExpression(text[..split], text[(split + 1)..]) : new OutputExpression(text, null);
        }

        return value is JsonObject map && FirstText(map["activityId"], map["activityName"], map["activity"]) is { } activity
            ? new OutputExpression(activity, FirstText(map["outputName"], map["output"], map["name"]))
            : null;
    }

    private static string? FirstText(params ReadOnlySpan<JsonNode?> nodes)
    {
        foreach (var node in nodes)
        {
            if (Text(node) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
