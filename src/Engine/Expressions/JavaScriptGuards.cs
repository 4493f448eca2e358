using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace Jobbspar.Engine.Expressions;

/// <summary>
/// Closes what the interpreter's own limits leave open: they are looked at between statements, and a single call to a built-in function
/// can make a text, or a buffer, of gigabytes.
/// </summary>
internal static class JavaScriptGuards
{
    /// <summary>Raw memory, threads and numbers without bound. None of them belongs in a workflow.</summary>
    private static readonly JsValue[] Removed =
    [
        .. new[]
        {
            "ArrayBuffer", "SharedArrayBuffer", "DataView", "Atomics", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array",
            "Float16Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array", "BigInt", "WeakRef", "FinalizationRegistry", "ShadowRealm",
        }.Select(JsString.Create),
    ];

    public static void Install(Jint.Engine engine)
    {
        foreach (var name in Removed)
        {
            engine.Global.RemoveOwnProperty(name);
        }

        var array = Prototype(engine, "Array");
        Guard(array, "join", (self, arguments) => JavaScriptTextSize.Joined(self, arguments.At(0)));
        Guard(array, "toString", (self, _) => JavaScriptTextSize.Joined(self, JsValue.Undefined));
        Guard(array, "toLocaleString", (self, _) => JavaScriptTextSize.Joined(self, JsValue.Undefined));
        var text = Prototype(engine, "String");
        Guard(text, "repeat", (self, arguments) => (long)Math.Min(JavaScriptTextSize.Of(self) * Count(arguments.At(0)), long.MaxValue / 2));
        Guard(text, "padStart", (_, arguments) => (long)Math.Min(Count(arguments.At(0)), long.MaxValue / 2));
        Guard(text, "padEnd", (_, arguments) => (long)Math.Min(Count(arguments.At(0)), long.MaxValue / 2));
        Guard(text, "concat", (self, arguments) => JavaScriptTextSize.Of(self) + arguments.Sum(JavaScriptTextSize.Of));
        Guard(text, "replace", Replaced);
        Guard(text, "replaceAll", Replaced);
        Guard(BuiltIn(engine, "String"), "raw", (_, arguments) => arguments.Sum(JavaScriptTextSize.OfJson));
        Guard(BuiltIn(engine, "JSON"), "stringify", (_, arguments) => JavaScriptTextSize.OfJson(arguments.At(0)));
    }

    private static ObjectInstance BuiltIn(Jint.Engine engine, string name) => engine.Global.Get(name).AsObject();

    private static ObjectInstance Prototype(Jint.Engine engine, string name) => BuiltIn(engine, name).Get("prototype").AsObject();

    private static double Count(JsValue value) => value.IsNumber() && value.AsNumber() is > 0 and var count ? count : 0;

    // As many places as there can be, each replaced; a function's answers are counted by the interpreter, between its statements.
    private static long Replaced(JsValue self, JsValue[] arguments)
    {
        if (!arguments.At(1).IsString())
        {
            return 0;
        }

        var length = JavaScriptTextSize.Of(self);
        var places = arguments.At(0).IsString() ? length / Math.Max(1, JavaScriptTextSize.Of(arguments.At(0))) : length;
        return length + ((places + 1) * JavaScriptTextSize.Of(arguments.At(1)));
    }

    private static void Guard(ObjectInstance owner, string name, Func<JsValue, JsValue[], long> size)
    {
        var original = owner.Get(name);
        var guarded = new ClrFunction(
            owner.Engine,
            name,
            (self, arguments) => size(self, arguments) <= JavaScriptLimits.TextLength
                ? original.Call(self, arguments)
                : throw new ExpressionException($"the JavaScript made a text of more than {JavaScriptLimits.TextLength / 1024 / 1024} million characters with {name} and was stopped."),
            1,
            PropertyFlag.Configurable);
        owner.FastSetProperty(name, new PropertyDescriptor(guarded, writable: true, enumerable: false, configurable: true));
    }
}
