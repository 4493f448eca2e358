using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Definitions.Changes;

/// <summary>A value of a definition's JSON as an administrator reads it. Values that mean the same look the same: null and nothing, 15 and "15".</summary>
internal static class ShownValue
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 220 };

    /// <summary>What the value says, or an input's default where it says nothing; empty where there is none.</summary>
    /// <param name="value">The value, bare or as an input with its expression.</param>
    /// <param name="input">The input whose value it is; null for something else.</param>
    public static string Of(JsonNode? value, InputDescriptor? input)
    {
        if (value is JsonObject wrapped && wrapped["expression"] is JsonObject expression)
        {
            var said = Of(expression["value"], input);
            if (wrapped["memoryReference"] is JsonObject { Count: > 0 } reference)
            {
                said = $"{said} {reference.ToJsonString(Compact)}".Trim();
            }

            var type = expression["type"] is JsonValue name && name.TryGetValue(out string? text) ? text : "";
            return type is "" or "Literal" or "Object" || said.Length == 0 ? said : $"{type}: {said}";
        }

        return value switch
        {
            null => input?.DefaultValue is { } usual ? Choice(Convert.ToString(usual, CultureInfo.InvariantCulture) ?? "", input) : "",
            JsonValue one when one.TryGetValue(out string? text) => Choice(text, input),
            JsonValue one when one.TryGetValue(out bool flag) => DomainTexts.YesOrNo(flag),
            JsonValue one when one.TryGetValue(out decimal number) => Choice(number.ToString(CultureInfo.InvariantCulture), input),
            JsonObject { Count: 0 } or JsonArray { Count: 0 } => "",
            JsonObject map when map.All(pair => Of(pair.Value, null).Length == 0) => "",
            _ => value.ToJsonString(Compact),
        };
    }

    private static string Choice(string text, InputDescriptor? input) =>
        bool.TryParse(text, out var flag) && input is not null ? DomainTexts.YesOrNo(flag)
        : input?.Choices.FirstOrDefault(choice => string.Equals(choice.Key, text, StringComparison.Ordinal)).Value ?? text;
}
