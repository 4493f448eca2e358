using Jint;
using Jint.Native;

namespace Jobbspar.Engine.Expressions;

/// <summary>Bytes in scripts: an array of whole numbers from 0 to 255.</summary>
internal static class JavaScriptBytes
{
    public static JsArray ToJs(Jint.Engine engine, byte[] bytes)
    {
        if (bytes.Length > JavaScriptLimits.ArrayLength)
        {
            throw new ExpressionException($"the bytes are more than {JavaScriptLimits.ArrayLength}.");
        }

        return new JsArray(engine, [.. bytes.Select(one => (JsValue)JsNumber.Create(one))]);
    }

    /// <summary>Bytes of an array or of a typed array.</summary>
    /// <exception cref="ExpressionException">It is something else.</exception>
    public static byte[] Of(JsValue value)
    {
        if (!value.IsObject() || !value.AsObject().Get("length").IsNumber())
        {
            throw new ExpressionException("an array of bytes is needed.");
        }

        var array = value.AsObject();
        var length = array.Get("length").AsNumber();
        if (length is not (>= 0 and <= JavaScriptLimits.ArrayLength))
        {
            throw new ExpressionException($"an array of at most {JavaScriptLimits.ArrayLength} bytes is needed.");
        }

        var bytes = new byte[(int)length];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = array.Get(i.ToString(System.Globalization.CultureInfo.InvariantCulture)) is var one && one.IsNumber() && one.AsNumber() is >= 0 and <= 255 and var number
                ? (byte)number
                : throw new ExpressionException($"element {i} is not a byte (0 to 255).");
        }

        return bytes;
    }
}
