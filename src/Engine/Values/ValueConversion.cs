using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace Jobbspar.Engine.Values;

/// <summary>Converts values as Elsa does, but always culture-invariant: texts to numbers, dates, enums, JSON and back.</summary>
internal static class ValueConversion
{
    /// <summary>Converts a value.</summary>
    /// <exception cref="FormatException">The value has no such form; the message says which value and which type.</exception>
    public static T? To<T>(object? value)
    {
        if (value is T already)
        {
            return already;
        }

        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return value is null || (value is string { Length: 0 } && type.IsValueType) ? default : (T?)To(value, type);
    }

    /// <summary>Converts a value to a type that is not nullable.</summary>
    /// <exception cref="FormatException">The value has no such form.</exception>
    public static object? To(object value, Type type)
    {
        value = JsonValues.Canonical(value)!;
        if (type.IsInstanceOfType(value))
        {
            return value;
        }

        return type switch
        {
            _ when type == typeof(object) => value,
            _ when type == typeof(string) => JsonValues.ToText(value),
            _ when type == typeof(bool) => ToBoolean(value),
            _ when type == typeof(long) => ToWhole(value, long.MinValue, long.MaxValue, "a whole number"),
            _ when type == typeof(int) => (int)ToWhole(value, int.MinValue, int.MaxValue, "a whole number"),
            _ when type == typeof(double) => ToReal(value),
            _ when type == typeof(decimal) => ToDecimal(value),
            _ when type == typeof(DateTimeOffset) => ToInstant(value),
            _ when type == typeof(DateTime) => ToInstant(value).UtcDateTime,
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(ToInstant(value).DateTime),
            _ when type == typeof(TimeSpan) => ToDuration(value),
            _ when type == typeof(Guid) => Guid.TryParse(JsonValues.ToText(value), out var id) ? id : throw No(value, "a GUID"),
            _ when type == typeof(Uri) => Uri.TryCreate(JsonValues.ToText(value), UriKind.RelativeOrAbsolute, out var uri) ? uri : throw No(value, "a URI"),
            _ when type == typeof(JsonNode) => ToNode(value),
            _ when type == typeof(JsonObject) => ToNode(value) as JsonObject ?? throw No(value, "a JSON object"),
            _ when type == typeof(JsonArray) => ToArray(value),
            _ when type.IsEnum => ToEnum(value, type),
            _ when type.IsAssignableFrom(typeof(string[])) => ToTexts(value),
            _ when type.IsAssignableFrom(typeof(List<object?>)) => ToList(value),
            _ when type.IsAssignableFrom(typeof(Dictionary<string, object?>)) => ToMap(value),
            _ => throw No(value, type.Name),
        };
    }

    /// <summary>Brings a value into the type that a variable, input or output declares by Elsa's type name; unknown names leave it as it is.</summary>
    /// <exception cref="FormatException">The value has no such form.</exception>
    public static object? ToDeclared(object? value, DeclaredType type)
    {
        if (value is null)
        {
            return null;
        }

        if (type.IsCollection)
        {
            return ToArray(JsonValues.Canonical(value)!);
        }

        return type.Kind switch
        {
            DeclaredKind.Text => value is string ? value : JsonValues.ToText(value),
            DeclaredKind.Boolean => value is bool || value is string { Length: 0 } ? value as bool? : ToBoolean(JsonValues.Canonical(value)!),
            DeclaredKind.Whole => value is string { Length: 0 } ? null : ToWhole(JsonValues.Canonical(value)!, type.Smallest, type.Largest, type.Name),
            DeclaredKind.Real => value is string { Length: 0 } ? null : ToReal(JsonValues.Canonical(value)!),
            DeclaredKind.Decimal => value is string { Length: 0 } ? null : ToDecimal(JsonValues.Canonical(value)!),
            DeclaredKind.Instant => value is string { Length: 0 } ? null : ToInstant(JsonValues.Canonical(value)!),
            DeclaredKind.Duration => value is string { Length: 0 } ? null : ToDuration(JsonValues.Canonical(value)!),
            DeclaredKind.Json => ToNodeOrText(JsonValues.Canonical(value)!),
            _ => JsonValues.Canonical(value),
        };
    }

    /// <summary>The elements of a collection value: a JSON array, a text that holds one, a text with commas, or one value alone.</summary>
    public static List<object?> ToList(object? value)
    {
        var list = new List<object?>();
        switch (JsonValues.Canonical(value))
        {
            case null:
                break;
            case JsonArray array:
                foreach (var item in array)
                {
                    list.Add(JsonValues.FromJson(item));
                }

                break;
            case string text when TryParseJson(text) is JsonArray array:
                foreach (var item in array)
                {
                    list.Add(JsonValues.FromJson(item));
                }

                break;
            case string { Length: 0 }:
                break;
            case string text when text.Contains(',', StringComparison.Ordinal):
                foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
                {
                    list.Add(part);
                }

                break;
            case var single:
                list.Add(single);
                break;
        }

        return list;
    }

    private static bool ToBoolean(object value) => value switch
    {
        bool flag => flag,
        string text when bool.TryParse(text, out var flag) => flag,
        string { Length: 0 } => false,
        "1" => true,
        "0" => false,
        long whole => whole != 0,
        double real => real != 0 && !double.IsNaN(real),
        decimal exact => exact != 0,
        _ => throw No(value, "true or false"),
    };

    private static long ToWhole(object value, long smallest, long largest, string name)
    {
        var whole = value switch
        {
            long number => number,
            double real when real >= long.MinValue && real < long.MaxValue => (long)Math.Round(real, MidpointRounding.ToEven),
            decimal exact when exact is >= long.MinValue and <= long.MaxValue => (long)Math.Round(exact, MidpointRounding.ToEven),
            bool flag => flag ? 1 : 0,
            string text when long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
            string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && real == Math.Floor(real) && Math.Abs(real) < 9e15 => (long)real,
            _ => throw No(value, name),
        };
        return whole >= smallest && whole <= largest ? whole : throw No(value, name);
    }

    private static double ToReal(object value) => value switch
    {
        double real => real,
        long whole => whole,
        decimal exact => (double)exact,
        bool flag => flag ? 1 : 0,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) => real,
        _ => throw No(value, "a number"),
    };

    private static decimal ToDecimal(object value) => value switch
    {
        decimal exact => exact,
        long whole => whole,
        double real when Math.Abs(real) < 7.9e28 => (decimal)real,
        bool flag => flag ? 1 : 0,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) => exact,
        _ => throw No(value, "a decimal number"),
    };

    private static DateTimeOffset ToInstant(object value) => value switch
    {
        DateTimeOffset instant => instant,
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) => instant,
        long milliseconds when milliseconds is > -62135596800000 and < 253402300800000 => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
        double milliseconds when milliseconds is > -62135596800000 and < 253402300800000 => DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds),
        _ => throw No(value, "a date and time"),
    };

    private static TimeSpan ToDuration(object value)
    {
        switch (value)
        {
            case TimeSpan span:
                return span;
            case string text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span):
                return span;
            case string text when text.StartsWith('P') || text.StartsWith("-P", StringComparison.Ordinal):
                try
                {
                    return XmlConvert.ToTimeSpan(text);
                }
                catch (Exception fault) when (fault is FormatException or OverflowException)
                {
                    throw No(value, "a duration");
                }

            default:
                throw No(value, "a duration such as 01:30:00, 2.00:00:00 or PT90M");
        }
    }

    private static object ToEnum(object value, Type type) =>
        value switch
        {
            string text when Enum.TryParse(type, text, ignoreCase: true, out var member) => member,
            long whole when Enum.IsDefined(type, (int)whole) => Enum.ToObject(type, (int)whole),
            double real when Enum.IsDefined(type, (int)real) => Enum.ToObject(type, (int)real),
            _ => throw No(value, "one of " + string.Join(", ", Enum.GetNames(type))),
        };

    private static JsonNode ToNode(object value) => value switch
    {
        JsonNode node => node,
        string text => TryParseJson(text) ?? JsonValue.Create(text),
        _ => JsonValues.ToJson(value)!,
    };

    private static object ToNodeOrText(object value) => value is string text && TryParseJson(text) is { } node and not JsonValue ? node : value;

    private static JsonArray ToArray(object value)
    {
        if (value is JsonArray array)
        {
            return array;
        }

        var result = new JsonArray();
        foreach (var item in ToList(value))
        {
            result.Add(JsonValues.ToJson(item));
        }

        return result;
    }

    private static string[] ToTexts(object value)
    {
        var list = ToList(value);
        var texts = new string[list.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = JsonValues.ToText(list[i]);
        }

        return texts;
    }

    private static Dictionary<string, object?> ToMap(object value)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, item) in ToNode(value) as JsonObject ?? throw No(value, "a JSON object"))
        {
            map[key] = JsonValues.FromJson(item);
        }

        return map;
    }

    /// <summary>The JSON in a text, or null where the text is none.</summary>
    public static JsonNode? TryParseJson(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.Length == 0 || (start[0] is not ('{' or '[' or '"') && !char.IsAsciiDigit(start[0]) && start[0] is not ('-' or 't' or 'f')))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FormatException No(object value, string wanted)
    {
        var text = JsonValues.ToText(value);
        return new FormatException($"'{(text.Length > 60 ? string.Concat(text.AsSpan(0, 60), "…") : text)}' is not {wanted}.");
    }
}
