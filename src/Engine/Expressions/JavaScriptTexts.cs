using System.Globalization;
using System.Text;
using Jint.Native;
using Jint.Runtime;

namespace Jobbspar.Engine.Expressions;

/// <summary>Functions on texts that can make much out of little, within limits.</summary>
internal static class JavaScriptTexts
{
    public static JsValue Join(JsValue self, JsValue separator, Action check)
    {
        var array = TypeConverter.ToObject(null!, self);
        var between = separator.IsUndefined() ? "," : TypeConverter.ToString(separator);
        var length = TypeConverter.ToUint32(array.Get("length"));
        var text = new StringBuilder();
        for (uint i = 0; i < length; i++)
        {
            if (i > 0)
            {
                text.Append(between);
            }

            var item = array.Get(i.ToString(CultureInfo.InvariantCulture));
            if (!item.IsUndefined() && !item.IsNull())
            {
                check();
                text.Append(TypeConverter.ToString(item));
            }

            Check(text.Length);
        }

        return new JsValue(text.ToString());
    }

    public static JsValue Repeat(JsValue self, JsValue[] arguments)
    {
        var text = TypeConverter.ToString(self);
        var times = arguments.Length > 0 ? TypeConverter.ToInteger(arguments[0]) : 0;
        Check(text.Length * Math.Max(0, times));
        return new JsValue(times <= 0 ? "" : new StringBuilder(text.Length * (int)times).Insert(0, text, (int)times).ToString());
    }

    public static JsValue Pad(JsValue self, JsValue[] arguments, bool atStart)
    {
        var text = TypeConverter.ToString(self);
        var length = arguments.Length > 0 ? TypeConverter.ToInteger(arguments[0]) : 0;
        var fill = arguments.Length > 1 && !arguments[1].IsUndefined() ? TypeConverter.ToString(arguments[1]) : " ";
        if (length <= text.Length || fill.Length == 0)
        {
            return new JsValue(text);
        }

        Check(length);
        var missing = (int)length - text.Length;
        var padding = new StringBuilder(missing + fill.Length);
        while (padding.Length < missing)
        {
            padding.Append(fill);
        }

        padding.Length = missing;
        return new JsValue(atStart ? padding.Append(text).ToString() : padding.Insert(0, text).ToString());
    }

    public static void CheckSum(JsValue self, JsValue[] arguments)
    {
        double length = LengthOf(self);
        foreach (var argument in arguments)
        {
            length += LengthOf(argument);
        }

        Check(length);
    }

    public static void CheckSplit(JsValue self, JsValue[] arguments)
    {
        var text = TypeConverter.ToString(self);
        if (text.Length <= JavaScriptLimits.Pieces || arguments.Length == 0 || arguments[0].IsUndefined())
        {
            return;
        }

        var pieces = text.Length;
        if (arguments[0].IsString() && arguments[0].AsString() is { Length: > 0 } separator)
        {
            pieces = 1;
            for (var at = text.IndexOf(separator, StringComparison.Ordinal); at >= 0; at = text.IndexOf(separator, at + separator.Length, StringComparison.Ordinal))
            {
                pieces++;
            }
        }

        if (pieces > JavaScriptLimits.Pieces)
        {
            throw new ExpressionException($"the JavaScript cut a text into more than {JavaScriptLimits.Pieces} pieces and was stopped.");
        }
    }

    // Each place that is replaced may grow by the replacement; a function is stopped by its own guard.
    public static void CheckReplace(JsValue self, JsValue[] arguments)
    {
        if (arguments.Length > 1 && arguments[1].IsString() && arguments[1].AsString().Length > 1)
        {
            double length = LengthOf(self);
            Check(arguments[0].IsRegExp() ? length * arguments[1].AsString().Length : length + arguments[1].AsString().Length);
        }
    }

    private static int LengthOf(JsValue value) => value.IsString() ? value.AsString().Length : 0;

    private static void Check(double length)
    {
        if (length > JavaScriptLimits.Text)
        {
            throw new ExpressionException($"the JavaScript made a text of more than {JavaScriptLimits.Text} characters and was stopped.");
        }
    }
}
