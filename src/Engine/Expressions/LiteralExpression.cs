using System.Text.Json.Nodes;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Expressions;

/// <summary>A value written into the definition.</summary>
internal sealed class LiteralExpression(object? value) : Expression
{
    public object? Value { get; } = value;

    public override object? Evaluate(IExpressionScope scope) => Value is JsonNode node ? node.DeepClone() : Value;

    /// <summary>Elsa's <c>Object</c>: JSON, usually as a text. A text that is not JSON stands for itself.</summary>
    public static LiteralExpression OfObject(JsonNode? value) =>
        value is JsonValue json && json.TryGetValue(out string? text) && ValueConversion.TryParseJson(text) is { } parsed
            ? new LiteralExpression(JsonValues.FromJson(parsed))
            : new LiteralExpression(JsonValues.FromJson(value));
}
