using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobbspar.Engine.Values;

/// <summary>
/// The values that workflows compute with: null, bool, long, double, decimal, string, <see cref="DateTimeOffset"/>,
/// <see cref="TimeSpan"/>, <see cref="Guid"/>, <see cref="JsonObject"/> and <see cref="JsonArray"/>. Everything that comes from outside is
/// brought into this form once, so that state, expressions and conversions need to know only these.
/// </summary>
public static class JsonValues
{
    /// <summary>Brings a value from outside into canonical form.</summary>
    public static object? Canonical(object? value) => value switch
    {
        null or bool or string or long or double or decimal or DateTimeOffset or TimeSpan or Guid or JsonObject or JsonArray => value,
        JsonValue json => FromJson(json),
        JsonElement element => FromElement(element),
        int number => (long)number,
        short number => (long)number,
        byte number => (long)number,
        uint number => (long)number,
        ulong number => number <= long.MaxValue ? (long)number : (decimal)number,
        float number => (double)number,
        DateTime date => new DateTimeOffset(DateTime.SpecifyKind(date, date.Kind == DateTimeKind.Unspecified ? DateTimeKind.Utc : date.Kind)),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum member => member.ToString(),
        IReadOnlyDictionary<string, object?> map => ToObject(map),
        System.Collections.IEnumerable list => ToArray(list),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>A JSON node in canonical form; arrays and objects are copied so that nobody shares them with a definition.</summary>
    public static object? FromJson(JsonNode? node) => node switch
    {
        null => null,
        JsonObject or JsonArray => node.DeepClone(),
        JsonValue value when value.TryGetValue(out JsonElement element) => FromElement(element),
        JsonValue value when value.TryGetValue(out bool flag) => flag,
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonValue value when value.TryGetValue(out long whole) => whole,
        JsonValue value when value.TryGetValue(out int small) => (long)small,
        JsonValue value when value.TryGetValue(out decimal exact) => exact,
        JsonValue value when value.TryGetValue(out double real) => real,
        JsonValue value when value.TryGetValue(out DateTimeOffset instant) => instant,
        _ => FromElement(JsonSerializer.SerializeToElement(node)),
    };

    /// <summary>A JSON element in canonical form.</summary>
    public static object? FromElement(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.GetDouble(),
        JsonValueKind.Object => JsonObject.Create(element.Clone()),
        JsonValueKind.Array => JsonArray.Create(element.Clone()),
        _ => null,
    };

    /// <summary>A canonical value as a JSON node that has no parent yet.</summary>
    public static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        JsonNode node => node.Parent is null ? node : node.DeepClone(),
        bool flag => JsonValue.Create(flag),
        string text => JsonValue.Create(text),
        long whole => JsonValue.Create(whole),
        double real when double.IsFinite(real) => JsonValue.Create(real),
        double => null,
        decimal exact => JsonValue.Create(exact),
        DateTimeOffset instant => JsonValue.Create(ToText(instant)),
        TimeSpan span => JsonValue.Create(ToText(span)),
        Guid id => JsonValue.Create(ToText(id)),
        _ => ToJson(Canonical(value)),
    };

    /// <summary>How a value reads in a text, culture-invariant; objects and arrays as JSON, null as the empty text.</summary>
    public static string ToText(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "True" : "False",
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        double real => real.ToString(CultureInfo.InvariantCulture),
        decimal exact => exact.ToString(CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        Guid id => id.ToString("D"),
        JsonNode node => node.ToJsonString(JsonText.Options),
        _ => ToText(Canonical(value)),
    };

    private static JsonObject ToObject(IReadOnlyDictionary<string, object?> map)
    {
        var result = new JsonObject();
        foreach (var (key, value) in map)
        {
            result[key] = ToJson(Canonical(value));
        }

        return result;
    }

    private static JsonArray ToArray(System.Collections.IEnumerable list)
    {
        var result = new JsonArray();
        foreach (var item in list)
        {
            result.Add(ToJson(Canonical(item)));
        }

        return result;
    }
}
