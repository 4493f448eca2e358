using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Parser.Ast;
using Jint.Runtime;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Expressions;

/// <summary>
/// Runs JavaScript for one burst of one instance. No CLR types are visible; statements, time and recursion are limited.
/// </summary>
internal sealed class JavaScriptSandbox
{
    private const int MaximumStatements = 200_000;
    private const int MaximumRecursion = 100;
    private static readonly TimeSpan MaximumTime = TimeSpan.FromSeconds(2);

    private readonly Jint.Engine engine;
    private readonly JavaScriptFunctions functions;
    private readonly HashSet<string> builtIn;

    public JavaScriptSandbox()
    {
        engine = new Jint.Engine(options => options
            .Culture(CultureInfo.InvariantCulture)
            .LocalTimeZone(TimeZoneInfo.Utc)
            .LimitRecursion(MaximumRecursion)
            .MaxStatements(MaximumStatements)
            .TimeoutInterval(MaximumTime));
        functions = new JavaScriptFunctions(engine);
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
    public object? Run(Program program, IReadOnlyList<string> accessors, IExpressionScope scope)
    {
        try
        {
            functions.Enter(scope, accessors);
            var value = engine.Execute(program).GetCompletionValue();
            var result = JavaScriptValues.FromJs(engine, value);
            functions.WriteBackChangedVariables();
            return result;
        }
        catch (JavaScriptException fault)
        {
            throw new ExpressionException($"the JavaScript failed at line {fault.LineNumber}: {fault.Message}", fault);
        }
        catch (StatementsCountOverflowException fault)
        {
            throw new ExpressionException($"the JavaScript ran more than {MaximumStatements} statements and was stopped.", fault);
        }
        catch (RecursionDepthOverflowException fault)
        {
            throw new ExpressionException($"the JavaScript called itself more than {MaximumRecursion} times and was stopped.", fault);
        }
        catch (TimeoutException fault)
        {
            throw new ExpressionException($"the JavaScript ran longer than {MaximumTime.TotalSeconds} seconds and was stopped.", fault);
        }
        catch (FormatException fault)
        {
            throw new ExpressionException(fault.Message, fault);
        }
        finally
        {
            functions.Leave();
            ForgetGlobals();
        }
    }

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
