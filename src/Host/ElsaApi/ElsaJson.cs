using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jobbspar.Engine.Definitions;

namespace Jobbspar.Host.ElsaApi;

/// <summary>How the API writes JSON: names in camel case, enums by name, nothing left out.</summary>
internal static class ElsaJson
{
    /// <summary>For everything that the API answers.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = WorkflowDefinition.MaximumDepth + 20,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>An answer with a value.</summary>
    public static IResult Ok(object value) => TypedResults.Json(value, Options, "application/json; charset=utf-8");
}
