using System.Globalization;
using System.Text;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace Jobbspar.Engine.Expressions;

/// <summary><c>JSON.stringify</c>, within limits: the interpreter's own goes as deep as a value does, until the stack ends.</summary>
internal sealed class JavaScriptJson
{
    private readonly StringBuilder text = new();
    private readonly ICallable? replacer;
    private readonly HashSet<string>? only;
    private readonly string indent;
    private readonly Action check;

    private JavaScriptJson(Action check, JsValue replacer, JsValue indent)
    {
        this.check = check;
        this.replacer = replacer.TryCast<ICallable>();
        this.indent = indent.IsNumber() ? new string(' ', (int)Math.Clamp(indent.AsNumber(), 0, 10))
            : indent.IsString() ? indent.AsString()[..Math.Min(10, indent.AsString().Length)]
            : "";
        if (this.replacer is null && replacer.IsArray())
        {
            var list = replacer.AsArray();
            only = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(list.Get("length").AsNumber(), JavaScriptLimits.Pieces); i++)
            {
                only.Add(TypeConverter.ToString(list.Get(i.ToString(CultureInfo.InvariantCulture))));
            }
        }
    }

    /// <summary>Writes a value as JSON; undefined where it has no JSON.</summary>
    /// <exception cref="ExpressionException">Too deep, too long, or the value contains itself.</exception>
    public static JsValue Stringify(JsValue value, JsValue replacer, JsValue indent, Action check)
    {
        var writer = new JavaScriptJson(check, replacer, indent);
        return writer.Write(JsValue.Undefined, "", value, 0) ? new JsValue(writer.text.ToString()) : JsValue.Undefined;
    }

    /// <summary>How many arrays and objects stand within each other in a text of JSON.</summary>
    public static int DepthOf(string json)
    {
        var (depth, deepest, isText) = (0, 0, false);
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '\\' when isText:
                    i++;
                    break;
                case '"':
                    isText = !isText;
                    break;
                case '[' or '{' when !isText:
                    deepest = Math.Max(deepest, ++depth);
                    break;
                case ']' or '}' when !isText:
                    depth--;
                    break;
            }
        }

        return deepest;
    }

    private bool Write(JsValue holder, string key, JsValue value, int depth)
    {
        if (depth > JavaScriptLimits.Nesting)
        {
            throw new ExpressionException($"the JavaScript value is nested deeper than {JavaScriptLimits.Nesting}, or contains itself.");
        }

        if (text.Length > JavaScriptLimits.Text)
        {
            throw new ExpressionException($"the JavaScript made a text of more than {JavaScriptLimits.Text} characters and was stopped.");
        }

        check();
        value = Replaced(holder, key, value);
        if (value.IsObject())
        {
            return WriteObject(value, depth);
        }

        if (value.IsUndefined())
        {
            return false;
        }

        if (value.IsString())
        {
            Quote(value.AsString());
        }
        else
        {
            text.Append(value.IsNumber() && !double.IsFinite(value.AsNumber()) ? "null" : TypeConverter.ToString(value));
        }

        return true;
    }

    private JsValue Replaced(JsValue holder, string key, JsValue value)
    {
        if (value.IsObject() && value.AsObject().Get("toJSON").TryCast<ICallable>() is { } own)
        {
            value = own.Call(value, [new JsValue(key)]);
        }

        if (replacer is not null)
        {
            value = replacer.Call(holder, [new JsValue(key), value]);
        }

        return value.IsObject() ? value.AsObject() switch
        {
            Jint.Native.String.StringInstance wrapped => wrapped.PrimitiveValue,
            Jint.Native.Number.NumberInstance wrapped => wrapped.PrimitiveValue,
            Jint.Native.Boolean.BooleanInstance wrapped => wrapped.PrimitiveValue,
            _ => value,
        } : value;
    }

    private bool WriteObject(JsValue value, int depth)
    {
        var instance = value.AsObject();
        if (instance is ICallable)
        {
            return false;
        }

        if (value.IsArray())
        {
            WriteArray(value, instance, depth);
            return true;
        }

        text.Append('{');
        var any = false;
        foreach (var (name, descriptor) in instance.GetOwnProperties().ToList())
        {
            if (descriptor.Enumerable != true || only?.Contains(name) == false)
            {
                continue;
            }

            var start = text.Length;
            text.Append(any ? "," : "");
            Line(depth + 1);
            Quote(name);
            text.Append(indent.Length > 0 ? ": " : ":");
            if (Write(value, name, instance.Get(name), depth + 1))
            {
                any = true;
            }
            else
            {
                text.Length = start;
            }
        }

        if (any)
        {
            Line(depth);
        }

        text.Append('}');
        return true;
    }

    private void WriteArray(JsValue value, ObjectInstance instance, int depth)
    {
        var length = instance.Get("length").AsNumber();
        if (length > JavaScriptLimits.Elements)
        {
            throw new ExpressionException($"the JavaScript made an array of {length} elements; at most {JavaScriptLimits.Elements} are allowed.");
        }

        text.Append('[');
        for (var i = 0; i < length; i++)
        {
            text.Append(i > 0 ? "," : "");
            Line(depth + 1);
            var index = i.ToString(CultureInfo.InvariantCulture);
            if (!Write(value, index, instance.Get(index), depth + 1))
            {
                text.Append("null");
            }
        }

        if (length > 0)
        {
            Line(depth);
        }

        text.Append(']');
    }

    private void Line(int depth)
    {
        if (indent.Length > 0)
        {
            text.Append('\n');
            for (var i = 0; i < depth; i++)
            {
                text.Append(indent);
            }
        }
    }

    private void Quote(string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case < ' ':
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
