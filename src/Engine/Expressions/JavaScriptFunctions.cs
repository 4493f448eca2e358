using System.Text;
using System.Text.Json.Nodes;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Expressions;

/// <summary>The functions that a JavaScript expression may call, named as in Elsa; those that it mentions are there.</summary>
internal sealed class JavaScriptFunctions
{
    private static readonly Dictionary<string, Func<JavaScriptFunctions, JsValue[], JsValue>> Known = new(StringComparer.Ordinal)
    {
        ["getVariable"] = static (own, arguments) => own.ReadVariable(Text(arguments, 0)),
        ["setVariable"] = static (own, arguments) => own.WriteVariable(Text(arguments, 0), arguments.At(1)),
        ["getInput"] = static (own, arguments) => own.Js(own.scope.TryGetWorkflowInput(Text(arguments, 0), out var value) ? value : null),
        ["getOutputFrom"] = static (own, arguments) => own.Js(own.scope.Output(Text(arguments, 0), arguments.Length > 1 ? Text(arguments, 1) : null)),
        ["getLastResult"] = static (own, _) => own.Js(own.scope.LastResult),
        ["getWorkflowInstanceId"] = static (own, _) => own.scope.InstanceId.ToString(),
        ["getWorkflowDefinitionId"] = static (own, _) => own.scope.Workflow.Definition.DefinitionId,
        ["getWorkflowDefinitionVersionId"] = static (own, _) => own.scope.Workflow.Definition.VersionId,
        ["getWorkflowDefinitionVersion"] = static (own, _) => own.scope.Workflow.Definition.Version,
        ["getCorrelationId"] = static (own, _) => own.Js(own.scope.CorrelationId),
        ["setCorrelationId"] = static (own, arguments) =>
        {
            own.scope.CorrelationId = Text(arguments, 0);
            return JsValue.Undefined;
        },
        ["getWorkflowInstanceName"] = static (own, _) => own.Js(own.scope.InstanceName),
        ["setWorkflowInstanceName"] = static (own, arguments) =>
        {
            own.scope.InstanceName = Text(arguments, 0);
            return JsValue.Undefined;
        },
        ["setOutcome"] = static (own, arguments) => own.SetOutcomes([Text(arguments, 0)]),
        ["setOutcomes"] = static (own, arguments) => own.SetOutcomes(ValueConversion.To<string[]>(Value(arguments, 0)) ?? []),
        ["isNullOrEmpty"] = static (_, arguments) => IsNothing(arguments) || Text(arguments, 0).Length == 0,
        ["isNullOrWhiteSpace"] = static (_, arguments) => IsNothing(arguments) || string.IsNullOrWhiteSpace(Text(arguments, 0)),
        ["toJson"] = static (_, arguments) => JsonValues.ToJson(Value(arguments, 0))?.ToJsonString(JsonText.Options) ?? "null",
        ["parseGuid"] = static (_, arguments) => Guid.TryParse(Text(arguments, 0), out var id) ? id.ToString() : throw new ExpressionException($"'{Text(arguments, 0)}' is not a GUID."),
        ["newGuid"] = static (_, _) => Guid.NewGuid().ToString(),
        ["newGuidString"] = static (_, _) => Guid.NewGuid().ToString(),
        ["newShortGuid"] = static (_, _) => ShortGuid(),
        ["getGuid"] = static (_, _) => Guid.NewGuid().ToString(),
        ["getGuidString"] = static (_, _) => Guid.NewGuid().ToString(),
        ["getShortGuid"] = static (_, _) => ShortGuid(),
        ["bytesToString"] = static (_, arguments) => Encoding.UTF8.GetString(JavaScriptBytes.Of(arguments.At(0))),
        ["bytesFromString"] = static (own, arguments) => JavaScriptBytes.ToJs(own.engine, Encoding.UTF8.GetBytes(Text(arguments, 0))),
        ["bytesToBase64"] = static (_, arguments) => Convert.ToBase64String(JavaScriptBytes.Of(arguments.At(0))),
        ["bytesFromBase64"] = static (own, arguments) => JavaScriptBytes.ToJs(own.engine, Convert.FromBase64String(Text(arguments, 0))),
        ["stringToBase64"] = static (_, arguments) => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(arguments, 0))),
        ["stringFromBase64"] = static (_, arguments) => Encoding.UTF8.GetString(Convert.FromBase64String(Text(arguments, 0))),
    };

    private readonly Jint.Engine engine;
    private readonly IExpressionScope scope;
    private readonly Dictionary<string, JsValue> handedOut = new(StringComparer.Ordinal);

    public JavaScriptFunctions(Jint.Engine engine, IExpressionScope scope)
    {
        this.engine = engine;
        this.scope = scope;
    }

    /// <summary>Outcomes that the script asked for.</summary>
    public string[] Outcomes { get; private set; } = [];

    /// <summary>Defines what a script mentions.</summary>
    /// <param name="mentioned">Names that it uses and does not declare.</param>
    public void Define(ReferencedGlobals mentioned)
    {
        foreach (var name in mentioned)
        {
            if (Known.TryGetValue(name, out var body))
            {
                Define(name, arguments => body(this, arguments));
            }
            else if (name is "variables")
            {
                engine.SetValue(name, VariablesObject());
            }
            else if (name is "input")
            {
                engine.SetValue(name, Js(Inputs()));
            }
            else if (name.Length > 3 && name[..3] is "get" or "set")
            {
                DefineAccessor(name);
            }
        }
    }

    /// <summary>Objects and arrays that a script got from variables and changed in place go back into the variables, as they would in Elsa.</summary>
    public void WriteBackChangedVariables()
    {
        foreach (var (name, handed) in handedOut)
        {
            var changed = JavaScriptValues.FromJs(handed);
            if (scope.Variable(name) is JsonNode before && changed is JsonNode after && !JsonNode.DeepEquals(before, after))
            {
                scope.SetVariable(name, changed);
            }
        }
    }

    private JsValue SetOutcomes(string[] names)
    {
        Outcomes = names;
        return JsValue.Undefined;
    }

    private void DefineAccessor(string accessor)
    {
        var name = accessor[3..];
        if (accessor[0] == 's')
        {
            // A misspelt one is a fault, not a new variable.
            if (IsVariable(name))
            {
                Define(accessor, arguments => WriteVariable(Spelling(name), arguments.At(0)));
            }

            return;
        }

        if (IsVariable(name))
        {
            Define(accessor, _ => ReadVariable(Spelling(name)));
        }
        else if (TryFindInput(name, out _))
        {
            Define(accessor, _ => Js(TryFindInput(name, out var value) ? value : null));
        }
        else if (name.IndexOf("From", StringComparison.Ordinal) is > 0 and var split)
        {
            Define(accessor, _ => Js(scope.Output(name[(split + 4)..], name[..split])));
        }
    }

    private bool IsVariable(string name)
    {
        foreach (var variable in scope.VariableNames)
        {
            if (AccessorNames.Means(name, variable))
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
        foreach (var variable in scope.VariableNames)
        {
            if (string.Equals(variable, name, StringComparison.Ordinal))
            {
                return variable;
            }

            if (close is null && AccessorNames.Means(name, variable))
            {
                close = variable;
            }
        }

        return close ?? name;
    }

    private bool TryFindInput(string name, out object? value)
    {
        if (scope.TryGetWorkflowInput(name, out value))
        {
            return true;
        }

        foreach (var declared in scope.Workflow.Inputs.Keys)
        {
            if (AccessorNames.Means(name, declared))
            {
                scope.TryGetWorkflowInput(declared, out value);
                return true;
            }
        }

        return false;
    }

    private JsObject VariablesObject()
    {
        var result = new JsObject(engine);
        foreach (var name in scope.VariableNames)
        {
            if (!result.HasOwnProperty(name))
            {
                var getter = new ClrFunction(engine, name, (_, _) => ReadVariable(name));
                var setter = new ClrFunction(engine, name, (_, arguments) => WriteVariable(name, arguments.At(0)));
                result.FastSetProperty(name, new GetSetPropertyDescriptor(getter, setter, enumerable: true, configurable: true));
            }
        }

        return result;
    }

    private JsonObject Inputs()
    {
        var result = new JsonObject();
        foreach (var (name, value) in scope.WorkflowInputs)
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

        var value = scope.Variable(name);
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
        scope.SetVariable(name, JavaScriptValues.FromJs(value));
        return JsValue.Undefined;
    }

    private void Define(string name, Func<JsValue[], JsValue> body) => engine.SetValue(name, new ClrFunction(engine, name, (_, arguments) => body(arguments)));

    private JsValue Js(object? value) => JavaScriptValues.ToJs(engine, value);

    /// <summary>A GUID in 22 characters or somewhat fewer: base64 without what would have to be escaped in an address.</summary>
    private static string ShortGuid() => Convert.ToBase64String(Guid.NewGuid().ToByteArray()).Replace("=", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal);

    private static object? Value(JsValue[] arguments, int index) => JavaScriptValues.FromJs(arguments.At(index));

    private static bool IsNothing(JsValue[] arguments) => arguments.At(0) is var value && (value.IsNull() || value.IsUndefined());

    private static string Text(JsValue[] arguments, int index) => Jint.Runtime.TypeConverter.ToString(arguments.At(index));
}
