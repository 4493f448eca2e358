using Jint.Native;
using Jint.Native.Object;
using Jint.Native.RegExp;
using Jint.Parser;
using Jint.Parser.Ast;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace Jobbspar.Engine.Expressions;

/// <summary>Keeps scripts within memory and time where the interpreter itself does not look: inside its native functions and while it allocates.</summary>
internal sealed class JavaScriptGuards
{
    /// <summary>Bytes that one evaluation may allocate.</summary>
    public const long MaximumAllocation = 64L * 1024 * 1024;

    // Newer functions that people expect, in terms of older ones.
    private static readonly Program Polyfills = new JavaScriptParser().Parse(
        """
        (function () {
          function add(target, name, value) { if (!target[name]) Object.defineProperty(target, name, { value: value }); }
          add(Array.prototype, 'find', function (test) { for (var i = 0; i < this.length; i++) if (test(this[i], i, this)) return this[i]; });
          add(Array.prototype, 'findIndex', function (test) { for (var i = 0; i < this.length; i++) if (test(this[i], i, this)) return i; return -1; });
          add(Array.prototype, 'includes', function (item) { return this.indexOf(item) >= 0; });
          add(Array.prototype, 'fill', function (item) { for (var i = 0; i < this.length; i++) this[i] = item; return this; });
          add(Array, 'of', function () { return Array.prototype.slice.call(arguments); });
          add(Array, 'from', function (source, map) { var r = []; for (var i = 0; i < source.length; i++) r.push(map ? map(source[i], i) : source[i]); return r; });
          add(String.prototype, 'includes', function (part, at) { return this.indexOf(part, at || 0) >= 0; });
          add(String.prototype, 'startsWith', function (part, at) { at = at || 0; return this.substr(at, String(part).length) === String(part); });
          add(String.prototype, 'endsWith', function (part) { part = String(part); return this.length >= part.length && this.substr(this.length - part.length) === part; });
          add(String.prototype, 'repeat', function (times) { var r = ''; for (var i = 0; i < times; i++) r += this; return r; });
          add(String.prototype, 'padStart', function (length, fill) { var r = String(this); fill = fill === undefined ? ' ' : String(fill); while (fill && r.length < length) r = fill.substr(0, length - r.length) + r; return r; });
          add(String.prototype, 'padEnd', function (length, fill) { var r = String(this); fill = fill === undefined ? ' ' : String(fill); while (fill && r.length < length) r += fill.substr(0, length - r.length); return r; });
          add(Object, 'assign', function (target) { for (var i = 1; i < arguments.length; i++) for (var k in arguments[i]) if (Object.prototype.hasOwnProperty.call(arguments[i], k)) target[k] = arguments[i][k]; return target; });
          add(Object, 'values', function (o) { return Object.keys(o).map(function (k) { return o[k]; }); });
          add(Object, 'entries', function (o) { return Object.keys(o).map(function (k) { return [k, o[k]]; }); });
          add(Number, 'isInteger', function (n) { return typeof n === 'number' && isFinite(n) && Math.floor(n) === n; });
          add(Number, 'isNaN', function (n) { return n !== n; });
          add(Number, 'isFinite', function (n) { return typeof n === 'number' && isFinite(n); });
          add(Number, 'parseInt', parseInt);
          add(Number, 'parseFloat', parseFloat);
          add(Math, 'trunc', function (n) { return n < 0 ? Math.ceil(n) : Math.floor(n); });
          add(Math, 'sign', function (n) { return n > 0 ? 1 : n < 0 ? -1 : n; });
        })();
        """);

    private readonly Jint.Engine engine;
    private long allowed;

    public JavaScriptGuards(Jint.Engine engine)
    {
        this.engine = engine;
        engine.Execute(Polyfills);
        engine.Global.FastAddProperty(JavaScriptProgram.Guard, new JsValue(new ClrFunctionInstance(engine, (_, _) => Check())), false, false, false);
        GuardArrays();
        GuardPatterns();
        allowed = long.MaxValue;
    }

    /// <summary>Makes every built-in object immutable; after this an engine may serve one instance after the other.</summary>
    public void FreezeBuiltIns()
    {
        var seen = new HashSet<ObjectInstance> { engine.Global };
        foreach (var property in engine.Global.GetOwnProperties())
        {
            Freeze(property.Value, seen);
        }
    }

    public void Begin() => allowed = GC.GetAllocatedBytesForCurrentThread() + MaximumAllocation;

    private static void Freeze(PropertyDescriptor property, HashSet<ObjectInstance> seen)
    {
        property.Configurable = false;
        if (property.Get is not null || property.Set is not null)
        {
            return;
        }

        property.Writable = false;
        if (property.Value?.IsObject() == true && property.Value.AsObject() is var value && seen.Add(value))
        {
            value.Extensible = false;
            foreach (var inner in value.GetOwnProperties())
            {
                Freeze(inner.Value, seen);
            }

            if (value.Prototype is { } prototype && seen.Add(prototype))
            {
                prototype.Extensible = false;
                foreach (var inner in prototype.GetOwnProperties())
                {
                    Freeze(inner.Value, seen);
                }
            }
        }
    }

    private JsValue Check()
    {
        if (GC.GetAllocatedBytesForCurrentThread() > allowed)
        {
            throw new ExpressionException($"the JavaScript used more than {MaximumAllocation / 1024 / 1024} MB of memory and was stopped.");
        }

        return JsValue.Undefined;
    }

    // These loop over `length` natively, without a statement in between; a length is cheap to make up.
    private void GuardArrays()
    {
        var array = engine.Array.PrototypeObject;
        foreach (var name in (string[])["join", "toString", "toLocaleString", "concat", "reverse", "slice", "splice", "sort", "shift", "unshift", "indexOf", "lastIndexOf", "every", "some", "forEach", "map", "filter", "reduce", "reduceRight"])
        {
            Wrap(array, name, (self, arguments) =>
            {
                CheckLength(self);
                foreach (var argument in arguments)
                {
                    CheckLength(argument);
                }
            });
        }

        Wrap(engine.Function.PrototypeObject, "apply", (_, arguments) => CheckLength(arguments.Length > 1 ? arguments[1] : JsValue.Undefined));
    }

    private void GuardPatterns()
    {
        var construct = engine.RegExp;
        var text = engine.String.PrototypeObject;
        foreach (var name in (string[])["match", "search"])
        {
            Wrap(text, name, (_, arguments) =>
            {
                if (arguments.Length > 0 && !arguments[0].IsRegExp())
                {
                    arguments[0] = new JsValue(JavaScriptProgram.Limit((RegExpInstance)construct.Construct([arguments[0]])));
                }
            });
        }

        engine.Global.FastAddProperty("RegExp", new JsValue(new LimitedRegExp(engine)), true, false, true);
    }

    private void CheckLength(JsValue value)
    {
        Check();
        if (value.IsObject() && value.AsObject().Get("length") is var length && length.IsNumber() && length.AsNumber() > JavaScriptFunctions.MaximumArrayLength)
        {
            throw new ExpressionException($"the JavaScript made an array of {length.AsNumber()} elements; at most {JavaScriptFunctions.MaximumArrayLength} are allowed.");
        }
    }

    private void Wrap(ObjectInstance owner, string name, Action<JsValue, JsValue[]> before)
    {
        if (owner.Get(name).TryCast<ICallable>() is { } original)
        {
            var guarded = new ClrFunctionInstance(engine, (self, arguments) =>
            {
                before(self, arguments);
                return original.Call(self, arguments);
            });
            owner.FastAddProperty(name, new JsValue(guarded), true, false, true);
        }
    }

    private sealed class LimitedRegExp : Jint.Native.Function.FunctionInstance, IConstructor
    {
        private readonly RegExpConstructor original;

        public LimitedRegExp(Jint.Engine engine)
            : base(engine, null, null, false)
        {
            original = engine.RegExp;
            Prototype = engine.Function.PrototypeObject;
            FastAddProperty("prototype", new JsValue(original.PrototypeObject), false, false, false);
        }

        public override JsValue Call(JsValue thisObject, JsValue[] arguments) =>
            arguments.Length > 0 && arguments[0].IsRegExp() ? arguments[0] : new JsValue(Construct(arguments));

        public ObjectInstance Construct(JsValue[] arguments) => JavaScriptProgram.Limit((RegExpInstance)original.Construct(arguments));
    }
}
