using System.Text;
using System.Text.Json.Nodes;
using Jint.Native;
using Jint.Native.Object;
using Jint.Parser;
using Jint.Parser.Ast;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Expressions;

/// <summary>The functions that JavaScript expressions may call, named as in Elsa.</summary>
internal sealed class JavaScriptFunctions
{
    // `new Date()` and `Date.now()` follow the engine's clock, so that a run is repeatable and tests can move time.
    private static readonly Program ClockPrelude = new JavaScriptParser().Parse(
        """
        (function (world, now) {
          var Native = world.Date;
          function Date(y, m, d, h, i, s, ms) {
            if (!(this instanceof Date)) return new Native(now()).toString();
            switch (arguments.length) {
              case 0: return new Native(now());
              case 1: return new Native(y);
              default: return new Native(y, m, d === undefined ? 1 : d, h || 0, i || 0, s || 0, ms || 0);
            }
          }
          Date.prototype = Native.prototype;
          Date.prototype.constructor = Date;
          Date.now = now; Date.parse = Native.parse; Date.UTC = Native.UTC;
          world.Date = Date;
        })(this, __now);
        """);

    private readonly Jint.Engine engine;
    private readonly JavaScriptGuards guards;
    private readonly Dictionary<string, JsValue> handedOut = new(StringComparer.Ordinal);
    private IExpressionScope? current;

    public JavaScriptFunctions(Jint.Engine engine, JavaScriptGuards guards)
    {
        this.engine = engine;
        this.guards = guards;
        DefineClock();
        DefineInstance();
        DefineTexts();
        DefineOutcomes();
    }

    /// <summary>Outcomes that the script asked for.</summary>
    public string[] Outcomes { get; private set; } = [];

    private IExpressionScope Scope => current ?? throw new InvalidOperationException("No expression is being evaluated.");

    /// <summary>Makes a scope visible to the functions, with the accessors that a script calls.</summary>
    public void Enter(IExpressionScope scope, IReadOnlyList<string> accessors)
    {
        current = scope;
        handedOut.Clear();
        Outcomes = [];
        foreach (var accessor in accessors)
        {
            DefineAccessor(accessor);
        }

        engine.SetValue("variables", new JsValue(VariablesObject()));
        engine.SetValue("input", JavaScriptValues.ToJs(engine, Inputs()));
    }

    public void Leave() => current = null;

    /// <summary>Objects and arrays that a script got from variables and changed in place go back into the variables, as they would in Elsa.</summary>
    public void WriteBackChangedVariables()
    {
        foreach (var (name, handed) in handedOut)
        {
            var changed = JavaScriptValues.FromJs(engine, handed);
            if (Scope.Variable(name) is JsonNode before && changed is JsonNode after && !JsonNode.DeepEquals(before, after))
            {
                Scope.SetVariable(name, changed);
            }
        }
    }

    private void DefineClock()
    {
        Define("__now", 0, _ => new JsValue(Scope.Now.ToUnixTimeMilliseconds()));
        engine.Execute(ClockPrelude);
        engine.Global.RemoveOwnProperty("__now");
    }

    private void DefineInstance()
    {
        Define("getVariable", 1, arguments => ReadVariable(Text(arguments, 0)));
        Define("setVariable", 2, arguments => WriteVariable(Text(arguments, 0), Argument(arguments, 1)));
        Define("getInput", 1, arguments => Js(Scope.TryGetWorkflowInput(Text(arguments, 0), out var value) ? value : null));
        Define("getOutputFrom", 2, arguments => Js(Scope.Output(Text(arguments, 0), arguments.Length > 1 ? Text(arguments, 1) : null)));
        Define("getLastResult", 0, _ => Js(Scope.LastResult));
        Define("getWorkflowInstanceId", 0, _ => new JsValue(Scope.InstanceId.ToString()));
        Define("getWorkflowDefinitionId", 0, _ => new JsValue(Scope.Workflow.Definition.DefinitionId));
        Define("getWorkflowDefinitionVersionId", 0, _ => new JsValue(Scope.Workflow.Definition.VersionId));
        Define("getWorkflowDefinitionVersion", 0, _ => new JsValue(Scope.Workflow.Definition.Version));
        Define("getCorrelationId", 0, _ => Js(Scope.CorrelationId));
        Define("setCorrelationId", 1, arguments =>
        {
            Scope.CorrelationId = Text(arguments, 0);
            return JsValue.Undefined;
        });
        Define("getWorkflowInstanceName", 0, _ => Js(Scope.InstanceName));
        Define("setWorkflowInstanceName", 1, arguments =>
        {
            Scope.InstanceName = Text(arguments, 0);
            return JsValue.Undefined;
        });
    }

    private void DefineOutcomes()
    {
        Define("setOutcome", 1, arguments => SetOutcomes([Text(arguments, 0)]));
        Define("setOutcomes", 1, arguments => SetOutcomes(ValueConversion.To<string[]>(Value(arguments, 0)) ?? []));
    }

    private JsValue SetOutcomes(string[] names)
    {
        Outcomes = names;
        return JsValue.Undefined;
    }

    private void DefineTexts()
    {
        Define("isNullOrEmpty", 1, arguments => new JsValue(IsNothing(arguments) || Text(arguments, 0).Length == 0));
        Define("isNullOrWhiteSpace", 1, arguments => new JsValue(IsNothing(arguments) || string.IsNullOrWhiteSpace(Text(arguments, 0))));
        Define("toJson", 1, arguments => new JsValue(JsonValues.ToJson(Value(arguments, 0))?.ToJsonString(JsonText.Options) ?? "null"));
        Define("parseGuid", 1, arguments => Guid.TryParse(Text(arguments, 0), out var id) ? new JsValue(id.ToString()) : throw new ExpressionException($"'{Text(arguments, 0)}' is not a GUID."));
        Define("newGuid", 0, _ => new JsValue(Guid.NewGuid().ToString()));
        Define("newGuidString", 0, _ => new JsValue(Guid.NewGuid().ToString()));
        Define("newShortGuid", 0, _ => new JsValue(Convert.ToBase64String(Guid.NewGuid().ToByteArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_')));
        Define("stringToBase64", 1, arguments => new JsValue(Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(arguments, 0)))));
        Define("stringFromBase64", 1, arguments => new JsValue(Encoding.UTF8.GetString(Convert.FromBase64String(Text(arguments, 0)))));
    }

    private void DefineAccessor(string accessor)
    {
        if (engine.Global.HasOwnProperty(accessor))
        {
            return;
        }

        var name = accessor[3..];
        if (accessor[0] == 's')
        {
            if (IsVariable(name))
            {
                Define(accessor, 1, arguments => WriteVariable(Spelling(name), Argument(arguments, 0)));
            }

            return;
        }

        if (IsVariable(name))
        {
            Define(accessor, 0, _ => ReadVariable(Spelling(name)));
        }
        else if (TryFindInput(name, out _))
        {
            Define(accessor, 0, _ => Js(TryFindInput(name, out var value) ? value : null));
        }
        else if (name.IndexOf("From", StringComparison.Ordinal) is > 0 and var split)
        {
            Define(accessor, 0, _ => Js(Scope.Output(name[(split + 4)..], name[..split])));
        }
    }

    private bool IsVariable(string name)
    {
        foreach (var variable in Scope.VariableNames)
        {
            if (string.Equals(variable, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Elsa turns the variable `counter` into getCounter and setCounter.
    private string Spelling(string name)
    {
        string? close = null;
        foreach (var variable in Scope.VariableNames)
        {
            if (string.Equals(variable, name, StringComparison.Ordinal))
            {
                return variable;
            }

            if (close is null && string.Equals(variable, name, StringComparison.OrdinalIgnoreCase))
            {
                close = variable;
            }
        }

        return close ?? name;
    }

    private bool TryFindInput(string name, out object? value)
    {
        if (Scope.TryGetWorkflowInput(name, out value))
        {
            return true;
        }

        foreach (var declared in Scope.Workflow.Inputs.Keys)
        {
            if (string.Equals(declared, name, StringComparison.OrdinalIgnoreCase))
            {
                Scope.TryGetWorkflowInput(declared, out value);
                return true;
            }
        }

        return false;
    }

    private ObjectInstance VariablesObject()
    {
        var result = engine.Object.Construct(Jint.Runtime.Arguments.Empty);
        foreach (var name in Scope.VariableNames)
        {
            var getter = new ClrFunctionInstance(engine, (_, _) => ReadVariable(name));
            var setter = new ClrFunctionInstance(engine, (_, arguments) => WriteVariable(name, Argument(arguments, 0)));
            if (!result.HasOwnProperty(name))
            {
                result.FastSetProperty(name, new PropertyDescriptor(new JsValue(getter), new JsValue(setter), true, true));
            }
        }

        return result;
    }

    private JsonObject Inputs()
    {
        var result = new JsonObject();
        foreach (var (name, value) in Scope.WorkflowInputs)
        {
            result[name] = JsonValues.ToJson(value)?.DeepClone();
        }

        return result;
    }

    private JsValue ReadVariable(string name)
    {
        if (handedOut.TryGetValue(name, out var handed))
        {
            return handed;
        }

        var value = Scope.Variable(name);
        var js = Js(value);
        if (value is JsonNode)
        {
            handedOut[name] = js;
        }

        return js;
    }

    private JsValue WriteVariable(string name, JsValue value)
    {
        handedOut.Remove(name);
        Scope.SetVariable(name, JavaScriptValues.FromJs(engine, value));
        return JsValue.Undefined;
    }

    private void Define(string name, int parameters, Func<JsValue[], JsValue> body) =>
        engine.Global.FastAddProperty(name, new JsValue(new ClrFunctionInstance(engine, (_, arguments) => Guarded(body, arguments), parameters)), true, false, true);

    private JsValue Guarded(Func<JsValue[], JsValue> body, JsValue[] arguments)
    {
        guards.Check();
        return body(arguments);
    }

    private JsValue Js(object? value) => JavaScriptValues.ToJs(engine, value);

    private object? Value(JsValue[] arguments, int index) => JavaScriptValues.FromJs(engine, Argument(arguments, index));

    private static JsValue Argument(JsValue[] arguments, int index) => index < arguments.Length ? arguments[index] : JsValue.Undefined;

    private static bool IsNothing(JsValue[] arguments) => Argument(arguments, 0) is var value && (value.IsNull() || value.IsUndefined());

    private static string Text(JsValue[] arguments, int index) => Jint.Runtime.TypeConverter.ToString(Argument(arguments, index));
}
