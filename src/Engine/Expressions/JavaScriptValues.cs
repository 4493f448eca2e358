using System.Text.Json.Nodes;
using Jint;
using Jint.Native;
using Jint.Native.Function;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Expressions;

/// <summary>Carries values between the engine and JavaScript, by copying.</summary>
internal static class JavaScriptValues
{
    private static readonly IReadOnlyDictionary<string, JsonNode?> NoAliases = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);

    public static JsValue ToJs(Jint.Engine engine, object? value) => value switch
    {
        null => JsValue.Null,
        bool flag => flag ? JsBoolean.True : JsBoolean.False,
        string text => JsString.Create(text),
        long whole => JsNumber.Create(whole),
        double real => JsNumber.Create(real),
        decimal exact => JsNumber.Create((double)exact),
        DateTimeOffset instant => new JsDate(engine, instant),
        JsonArray array => new JsArray(engine, [.. array.Select(item => ToJs(engine, item))]),
        JsonObject map => ToJs(engine, map),
        TimeSpan or Guid => JsString.Create(JsonValues.ToText(value)),
        JsonValue json => ToJs(engine, JsonValues.FromJson(json)),
        _ => ToJs(engine, JsonValues.Canonical(value)),
    };

    /// <exception cref="ExpressionException">The value is too large, nested too deeply, or contains itself.</exception>
    public static object? FromJs(JsValue value)
    {
        var left = JavaScriptLimits.ValueSize;
        return FromJs(value, depth: 0, ref left);
    }

    private static object? FromJs(JsValue value, int depth, ref int left)
    {
        if (depth > JavaScriptLimits.ValueDepth)
        {
            throw new ExpressionException($"the JavaScript value is nested deeper than {JavaScriptLimits.ValueDepth}, or contains itself.");
        }

        // A part that stands in many places is copied to each, so a small value can be a very large one.
        left -= JavaScriptLimits.CostOfValue + (value is JsString text ? text.Length : 0);
        if (left < 0)
        {
            throw new ExpressionException("the JavaScript value is too large.");
        }

        return value switch
        {
            JsBoolean => value.AsBoolean(),
            JsString => value.AsString(),
            JsNumber when IsWhole(value.AsNumber()) => (long)value.AsNumber(),
            JsNumber => value.AsNumber(),
            JsDate date => double.IsNaN(date.DateValue) ? null
                : date.DateValue is > -62135596800001 and < 253402300800000 ? DateTimeOffset.FromUnixTimeMilliseconds((long)date.DateValue)
                : throw new ExpressionException("the date lies outside the years 1 to 9999."),
            JsArray array => FromArray(array, depth, ref left),
            Function => null,
            ObjectInstance instance when Wrapped(instance) is { } primitive => FromJs(primitive, depth + 1, ref left),
            ObjectInstance instance => FromObject(instance, depth, ref left),
            _ => null,
        };
    }

    private static bool IsWhole(double number) => number == Math.Floor(number) && Math.Abs(number) <= 9007199254740992;

    /// <summary>The value in <c>new String('x')</c> and its like, which a script seldom means to make; null for other objects.</summary>
    private static JsValue? Wrapped(ObjectInstance instance) =>
        instance is Jint.Native.IJsPrimitive wrapper ? wrapper.PrimitiveValue : null;

    private static JsObject ToJs(Jint.Engine engine, JsonObject map)
    {
        var result = new JsObject(engine);
        foreach (var (key, item) in map)
        {
            result.FastSetDataProperty(key, ToJs(engine, item));
        }

        foreach (var (key, item) in Children.ChildResult.Aliases(map) ?? NoAliases)
        {
            result.FastSetProperty(key, new PropertyDescriptor(ToJs(engine, item), writable: true, enumerable: false, configurable: true));
        }

        return result;
    }

    private static JsonArray FromArray(JsArray array, int depth, ref int left)
    {
        var result = new JsonArray();
        for (uint i = 0; i < array.Length; i++)
        {
            result.Add(JsonValues.ToJson(FromJs(array[i], depth + 1, ref left)));
        }

        return result;
    }

    private static JsonObject FromObject(ObjectInstance instance, int depth, ref int left)
    {
        var result = new JsonObject();
        foreach (var (key, property) in instance.GetOwnProperties())
        {
            if (property.Enumerable && key is JsString name && instance.Get(key) is var item && !item.IsUndefined() && item is not Function)
            {
                left -= name.Length;
                result[name.ToString()] = JsonValues.ToJson(FromJs(item, depth + 1, ref left));
            }
        }

        return result;
    }
}
