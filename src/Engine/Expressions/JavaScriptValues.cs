using System.Text.Json.Nodes;
using Jint.Native;
using Jint.Native.Object;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Expressions;

/// <summary>Carries values between the engine and JavaScript, by copying.</summary>
internal static class JavaScriptValues
{
    private const int MaximumDepth = 60;

    public static JsValue ToJs(Jint.Engine engine, object? value) => value switch
    {
        null => JsValue.Null,
        bool flag => new JsValue(flag),
        string text => new JsValue(text),
        long whole => new JsValue(whole),
        double real => new JsValue(real),
        decimal exact => new JsValue((double)exact),
        DateTimeOffset instant => new JsValue(engine.Date.Construct(instant)),
        JsonArray array => ToJs(engine, array),
        JsonObject map => ToJs(engine, map),
        TimeSpan or Guid => new JsValue(JsonValues.ToText(value)),
        JsonValue json => ToJs(engine, JsonValues.FromJson(json)),
        _ => ToJs(engine, JsonValues.Canonical(value)),
    };

    /// <exception cref="ExpressionException">The value is nested too deeply, contains itself, or holds too many values.</exception>
    public static object? FromJs(Jint.Engine engine, JsValue value)
    {
        // One object may stand in many places, so that little in memory is much when it is written out.
        var left = JavaScriptLimits.Values;
        return FromJs(engine, value, 0, ref left);
    }

    private static object? FromJs(Jint.Engine engine, JsValue value, int depth, ref int left)
    {
        if (--left < 0)
        {
            throw new ExpressionException($"the JavaScript value holds more than {JavaScriptLimits.Values} values.");
        }

        if (depth > MaximumDepth)
        {
            throw new ExpressionException($"the JavaScript value is nested deeper than {MaximumDepth}, or contains itself.");
        }

        if (value.IsUndefined() || value.IsNull())
        {
            return null;
        }

        if (value.IsBoolean())
        {
            return value.AsBoolean();
        }

        if (value.IsString())
        {
            return value.AsString();
        }

        if (value.IsNumber())
        {
            var number = value.AsNumber();
            if (IsWhole(number))
            {
                return (long)number;
            }

            return number;
        }

        if (value.IsDate())
        {
            var milliseconds = value.AsDate().PrimitiveValue;
            return double.IsNaN(milliseconds) ? null
                : milliseconds is > -62135596800001 and < 253402300800000 ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds)
                : throw new ExpressionException("the date lies outside the years 1 to 9999.");
        }

        var instance = value.AsObject();
        return instance switch
        {
            Jint.Native.Array.ArrayInstance => FromArray(engine, instance, depth, ref left),
            Jint.Native.String.StringInstance wrapped => wrapped.PrimitiveValue.AsString(),
            Jint.Native.Number.NumberInstance wrapped => FromJs(engine, wrapped.PrimitiveValue, depth, ref left),
            Jint.Native.Boolean.BooleanInstance wrapped => wrapped.PrimitiveValue.AsBoolean(),
            Jint.Native.Function.FunctionInstance => null,
            _ => FromObject(engine, instance, depth, ref left),
        };
    }

    private static bool IsWhole(double number) => number == Math.Floor(number) && Math.Abs(number) <= 9007199254740992;

    private static JsValue ToJs(Jint.Engine engine, JsonArray array)
    {
        var items = new JsValue[array.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = ToJs(engine, array[i]);
        }

        var result = engine.Array.Construct(Jint.Runtime.Arguments.Empty);
        engine.Array.PrototypeObject.Push(new JsValue(result), items);
        return new JsValue(result);
    }

    private static JsValue ToJs(Jint.Engine engine, JsonObject map)
    {
        var result = engine.Object.Construct(Jint.Runtime.Arguments.Empty);
        foreach (var (key, item) in map)
        {
            result.FastAddProperty(key, ToJs(engine, item), true, true, true);
        }

        return new JsValue(result);
    }

    private static JsonArray FromArray(Jint.Engine engine, ObjectInstance instance, int depth, ref int left)
    {
        var result = new JsonArray();
        var length = (long)instance.Get("length").AsNumber();
        if (length > JavaScriptLimits.Elements)
        {
            throw new ExpressionException($"the JavaScript array has {length} elements; at most {JavaScriptLimits.Elements} are taken.");
        }

        for (var i = 0; i < length; i++)
        {
            result.Add(JsonValues.ToJson(FromJs(engine, instance.Get(i.ToString(System.Globalization.CultureInfo.InvariantCulture)), depth + 1, ref left)));
        }

        return result;
    }

    private static JsonObject FromObject(Jint.Engine engine, ObjectInstance instance, int depth, ref int left)
    {
        var result = new JsonObject();
        foreach (var (key, descriptor) in instance.GetOwnProperties())
        {
            if (descriptor.Enumerable == true)
            {
                var item = instance.Get(key);
                if (!item.IsUndefined() && !(item.IsObject() && item.AsObject() is Jint.Native.Function.FunctionInstance))
                {
                    result[key] = JsonValues.ToJson(FromJs(engine, item, depth + 1, ref left));
                }
            }
        }

        return result;
    }
}
