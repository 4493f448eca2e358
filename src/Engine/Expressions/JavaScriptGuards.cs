using System.Runtime.CompilerServices;
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
        engine.Global.FastAddProperty(JavaScriptProgram.Guard, new JsValue(new ClrFunctionInstance(engine, (_, arguments) => Checked(arguments))), false, false, false);
        engine.Global.FastAddProperty(JavaScriptProgram.ConstructorGuard, new JsValue(new ClrFunctionInstance(engine, (_, arguments) => CheckedConstructor(arguments[0]))), false, false, false);
        GuardArrays();
        GuardTexts();
        GuardPatterns();
        GuardJson();
        GuardDepth();
        RefuseCompilation();
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

    public void Begin() => allowed = GC.GetAllocatedBytesForCurrentThread() + JavaScriptLimits.Allocation;

    /// <summary>Stops a script that has used up its memory or nearly all of the stack.</summary>
    /// <exception cref="ExpressionException">It is stopped.</exception>
    public void Check()
    {
        if (GC.GetAllocatedBytesForCurrentThread() > allowed)
        {
            throw new ExpressionException($"the JavaScript used more than {JavaScriptLimits.Allocation / 1024 / 1024} MB of memory and was stopped.");
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ExpressionException("the JavaScript called itself too often and was stopped.");
        }
    }

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

    private JsValue Checked(JsValue[] arguments)
    {
        Check();
        return arguments.Length > 0 ? arguments[0] : JsValue.Undefined;
    }

    // Properties are looked up along the prototypes natively, one call within the other.
    private static JsValue CheckedConstructor(JsValue constructor)
    {
        if (constructor.IsObject())
        {
            CheckPrototypes(constructor.AsObject().Get("prototype"));
        }

        return constructor;
    }

    private static void CheckPrototypes(JsValue prototype)
    {
        var length = 0;
        for (var next = prototype.IsObject() ? prototype.AsObject() : null; next is not null; next = next.Prototype)
        {
            if (++length > JavaScriptLimits.Nesting)
            {
                throw new ExpressionException($"the JavaScript made an object with more than {JavaScriptLimits.Nesting} prototypes.");
            }
        }
    }

    // These loop over `length` natively, without a statement in between; a length is cheap to make up.
    private void GuardArrays()
    {
        var array = engine.Array.PrototypeObject;
        foreach (var name in (string[])["toString", "toLocaleString", "concat", "reverse", "slice", "splice", "sort", "shift", "unshift", "indexOf", "lastIndexOf", "every", "some", "forEach", "map", "filter", "reduce", "reduceRight"])
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
        Replace(array, "join", (self, arguments) =>
        {
            CheckLength(self);
            return JavaScriptTexts.Join(self, arguments.Length > 0 ? arguments[0] : JsValue.Undefined, Check);
        });
    }

    private void GuardTexts()
    {
        var text = engine.String.PrototypeObject;
        Replace(text, "repeat", (self, arguments) => JavaScriptTexts.Repeat(self, arguments));
        Replace(text, "padStart", (self, arguments) => JavaScriptTexts.Pad(self, arguments, atStart: true));
        Replace(text, "padEnd", (self, arguments) => JavaScriptTexts.Pad(self, arguments, atStart: false));
        Wrap(text, "concat", (self, arguments) => JavaScriptTexts.CheckSum(self, arguments));
        Wrap(text, "split", (self, arguments) => JavaScriptTexts.CheckSplit(self, arguments));
        Wrap(text, "replace", (self, arguments) => JavaScriptTexts.CheckReplace(self, arguments));
    }

    private void GuardJson()
    {
        Wrap(engine.Json, "parse", (_, arguments) =>
        {
            Check();
            if (arguments.Length > 0 && JavaScriptJson.DepthOf(TypeConverter.ToString(arguments[0])) > JavaScriptLimits.Nesting)
            {
                throw new ExpressionException($"the JSON is nested deeper than {JavaScriptLimits.Nesting}.");
            }
        });
        Replace(engine.Json, "stringify", (_, arguments) => JavaScriptJson.Stringify(At(arguments, 0), At(arguments, 1), At(arguments, 2), Check));
    }

    private void GuardDepth()
    {
        Wrap(engine.Object, "create", (_, arguments) => CheckPrototypes(At(arguments, 0)));
        Wrap(engine.Function.PrototypeObject, "bind", (self, _) =>
        {
            var bound = 0;
            for (var next = self; next.IsObject() && next.AsObject() is Jint.Native.Function.BindFunctionInstance inner; next = inner.TargetFunction)
            {
                if (++bound > JavaScriptLimits.Nesting)
                {
                    throw new ExpressionException($"the JavaScript bound a function more than {JavaScriptLimits.Nesting} times.");
                }
            }
        });
    }

    // What a script compiles itself would run without guards.
    private void RefuseCompilation()
    {
        var refuse = new ClrFunctionInstance(engine, (_, _) => throw new ExpressionException("eval and Function are not available in expressions."));
        refuse.FastAddProperty("prototype", new JsValue(engine.Function.PrototypeObject), false, false, false);
        engine.Global.RemoveOwnProperty("eval");
        engine.Global.RemoveOwnProperty("Function");
        engine.Global.FastAddProperty("eval", new JsValue(refuse), false, false, false);
        engine.Global.FastAddProperty("Function", new JsValue(refuse), false, false, false);
        engine.Function.PrototypeObject.RemoveOwnProperty("constructor");
        engine.Function.PrototypeObject.FastAddProperty("constructor", new JsValue(refuse), false, false, false);
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
        if (value.IsObject() && value.AsObject().Get("length") is var length && length.IsNumber() && length.AsNumber() > JavaScriptLimits.Elements)
        {
            throw new ExpressionException($"the JavaScript made an array of {length.AsNumber()} elements; at most {JavaScriptLimits.Elements} are allowed.");
        }
    }

    private void Wrap(ObjectInstance owner, string name, Action<JsValue, JsValue[]> before)
    {
        if (owner.Get(name).TryCast<ICallable>() is { } original)
        {
            Replace(owner, name, (self, arguments) =>
            {
                before(self, arguments);
                return original.Call(self, arguments);
            });
        }
    }

    private void Replace(ObjectInstance owner, string name, Func<JsValue, JsValue[], JsValue> body) =>
        owner.FastAddProperty(name, new JsValue(new ClrFunctionInstance(engine, body)), true, false, true);

    private static JsValue At(JsValue[] arguments, int index) => index < arguments.Length ? arguments[index] : JsValue.Undefined;

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
