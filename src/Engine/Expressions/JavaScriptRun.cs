using System.Globalization;
using System.Text.RegularExpressions;
using Acornima.Ast;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Expressions;

/// <summary>
/// One evaluation of a script, in an interpreter of its own: nothing that a script leaves behind is there for the next. No CLR types are
/// visible; statements, time, memory and recursion are limited.
/// </summary>
internal sealed class JavaScriptRun : IDisposable
{
    private readonly Jint.Engine engine;
    private readonly JavaScriptFunctions functions;

    public JavaScriptRun(IExpressionScope scope)
    {
        engine = new Jint.Engine(options =>
        {
            options
                .LimitRecursion(JavaScriptLimits.Recursion)
                .MaxStatements(JavaScriptLimits.Statements)
                .LimitMemory(JavaScriptLimits.Allocation)
                .TimeoutInterval(JavaScriptLimits.Time)
                .DisableStringCompilation();
            options.Constraints.MaxArraySize = JavaScriptLimits.ArrayLength;
            options.Constraints.RegexTimeout = JavaScriptLimits.PatternTime;
            options.Constraints.PromiseTimeout = JavaScriptLimits.PromiseTime;
            options.Constraints.StackOverflowGuard = true;
            options.Interop.Enabled = false;
            options.AgentCanSuspend = false;
            options.Culture = CultureInfo.InvariantCulture;
            options.TimeZone = TimeZoneInfo.Utc;
            options.TimeSystem = new JavaScriptClock(scope.Now);
        });
        JavaScriptGuards.Install(engine);
        functions = new JavaScriptFunctions(engine, scope);
    }

    /// <exception cref="ExpressionException">It threw, or exceeded a limit.</exception>
    public JavaScriptResult Run(in Prepared<Script> script)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            functions.Define(script.ReferencedGlobals!);
            var value = JavaScriptValues.FromJs(engine.Evaluate(script).UnwrapIfPromise(JavaScriptLimits.PromiseTime));
            if (GC.GetAllocatedBytesForCurrentThread() - allocated > JavaScriptLimits.Allocation)
            {
                throw TooMuchMemory(null);
            }

            functions.WriteBackChangedVariables();
            return new(value, functions.Outcomes);
        }
        catch (JavaScriptException fault)
        {
            throw new ExpressionException($"the JavaScript failed at line {Math.Max(1, fault.Location.Start.Line)}: {Describe(fault.Error)}", fault);
        }
        catch (PromiseRejectedException fault)
        {
            throw new ExpressionException($"the JavaScript failed: {Describe(fault.RejectedValue)}", fault);
        }
        catch (StatementsCountOverflowException fault)
        {
            throw new ExpressionException($"the JavaScript ran more than {JavaScriptLimits.Statements} statements and was stopped.", fault);
        }
        catch (RecursionDepthOverflowException fault)
        {
            throw new ExpressionException($"the JavaScript called itself more than {JavaScriptLimits.Recursion} times and was stopped.", fault);
        }
        catch (MemoryLimitExceededException fault) when (fault.Message.Contains("array size", StringComparison.OrdinalIgnoreCase))
        {
            throw new ExpressionException($"the JavaScript made an array of more than {JavaScriptLimits.ArrayLength} elements and was stopped.", fault);
        }
        catch (MemoryLimitExceededException fault)
        {
            throw TooMuchMemory(fault);
        }
        catch (RegexMatchTimeoutException fault)
        {
            throw new ExpressionException("a pattern in the JavaScript took too long and was stopped.", fault);
        }
        catch (TimeoutException fault)
        {
            throw new ExpressionException($"the JavaScript ran longer than {JavaScriptLimits.Time.TotalSeconds} seconds and was stopped.", fault);
        }
        catch (Exception fault) when (fault is not ExpressionException)
        {
            // What the interpreter itself, or a conversion, throws; a text that would be too long comes as an OutOfMemoryException.
            throw new ExpressionException($"the JavaScript failed: {fault.Message}", fault);
        }
    }

    public void Dispose() => engine.Dispose();

    private static ExpressionException TooMuchMemory(Exception? fault) =>
        new($"the JavaScript used more than {JavaScriptLimits.Allocation / 1024 / 1024} MB of memory and was stopped.", fault);

    private static string Describe(JsValue error)
    {
        if (!error.IsObject())
        {
            return JsonValues.ToText(JavaScriptValues.FromJs(error));
        }

        var name = Text(error.AsObject(), "name");
        var message = Text(error.AsObject(), "message");
        return name.Length == 0 ? message : message.Length == 0 ? name : $"{name}: {message}";
    }

    // A script may throw anything, also something whose properties throw in turn.
    private static string Text(Jint.Native.Object.ObjectInstance error, string property)
    {
        try
        {
            return error.Get(property) is { } value && value.IsString() ? value.AsString() : "";
        }
        catch (Jint.JintException)
        {
            return "";
        }
    }
}
