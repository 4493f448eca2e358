using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Parser.Ast;
using Jint.Runtime;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Expressions;

/// <summary>
/// Runs JavaScript, for one burst after the other. No CLR types are visible; statements, time, memory and recursion are limited,
/// and nothing that a script leaves behind is there for the next.
/// </summary>
internal sealed class JavaScriptSandbox
{
    private readonly Jint.Engine engine;
    private readonly JavaScriptGuards guards;
    private readonly JavaScriptFunctions functions;
    private readonly HashSet<string> builtIn;

    public JavaScriptSandbox()
    {
        engine = new Jint.Engine(options => options
            .Culture(CultureInfo.InvariantCulture)
            .LocalTimeZone(TimeZoneInfo.Utc)
            .LimitRecursion(JavaScriptLimits.Recursion)
            .MaxStatements(JavaScriptLimits.Statements)
            .TimeoutInterval(JavaScriptLimits.Time));
        guards = new JavaScriptGuards(engine);
        functions = new JavaScriptFunctions(engine, guards);
        guards.FreezeBuiltIns();
        builtIn = [];
        foreach (var property in engine.Global.GetOwnProperties())
        {
            builtIn.Add(property.Key);
        }
    }

    /// <summary>Outcomes that the last script asked for with <c>setOutcome</c>; empty where none.</summary>
    public string[] TakeOutcomes() => functions.Outcomes;

    /// <summary>Runs a script; its value is what it returns, else that of its last statement.</summary>
    /// <exception cref="ExpressionException">It threw, or exceeded a limit.</exception>
    public object? Run(JavaScriptProgram program, IReadOnlyList<string> accessors, IExpressionScope scope)
    {
        try
        {
            functions.Enter(scope, accessors);
            program.Attach(engine);
            guards.Begin();
            var value = engine.Execute(program.Program).GetCompletionValue();
            var result = JavaScriptValues.FromJs(engine, value);
            functions.WriteBackChangedVariables();
            return result;
        }
        catch (JavaScriptException fault)
        {
            throw new ExpressionException($"the JavaScript failed at line {Math.Max(1, fault.LineNumber)}: {Describe(fault, program)}", fault);
        }
        catch (StatementsCountOverflowException fault)
        {
            throw new ExpressionException($"the JavaScript ran more than {JavaScriptLimits.Statements} statements and was stopped.", fault);
        }
        catch (RecursionDepthOverflowException fault)
        {
            throw new ExpressionException($"the JavaScript called itself more than {JavaScriptLimits.Recursion} times and was stopped.", fault);
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException fault)
        {
            throw new ExpressionException("a pattern in the JavaScript took too long and was stopped.", fault);
        }
        catch (TimeoutException fault)
        {
            throw new ExpressionException($"the JavaScript ran longer than {JavaScriptLimits.Time.TotalSeconds} seconds and was stopped.", fault);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or OutOfMemoryException or InvalidCastException or NullReferenceException or InvalidOperationException)
        {
            // What the interpreter itself, or a conversion, throws.
            throw new ExpressionException($"the JavaScript failed: {fault.Message}", fault);
        }
        finally
        {
            functions.Leave();
            ForgetGlobals();
        }
    }

    private string Describe(JavaScriptException fault, JavaScriptProgram program)
    {
        if (!fault.Error.IsObject())
        {
            return JsonValues.ToText(JavaScriptValues.FromJs(engine, fault.Error));
        }

        var error = fault.Error.AsObject();
        var name = Jint.Runtime.TypeConverter.ToString(error.Get("name"));
        var message = Jint.Runtime.TypeConverter.ToString(error.Get("message"));
        if (message.Length == 0 || error.Get("message").IsUndefined())
        {
            message = name is "ReferenceError" && (NameIn(engine.GetLastSyntaxNode()) ?? program.MissingFunction(engine)) is { } missing ? $"{missing} is not defined" : "";
        }

        return message.Length == 0 ? name : $"{name}: {message}";
    }

    private static string? NameIn(SyntaxNode? node) => node switch
    {
        Identifier identifier => identifier.Name,
        CallExpression call => NameIn(call.Callee),
        MemberExpression member => NameIn(member.Object),
        _ => null,
    };

    // A script must not see what an earlier one left behind: it may run in the next burst, where nothing is left.
    private void ForgetGlobals()
    {
        List<string>? left = null;
        foreach (var property in engine.Global.GetOwnProperties())
        {
            if (!builtIn.Contains(property.Key))
            {
                (left ??= []).Add(property.Key);
            }
        }

        if (left is not null)
        {
            foreach (var name in left)
            {
                engine.Global.RemoveOwnProperty(name);
            }
        }
    }
}
