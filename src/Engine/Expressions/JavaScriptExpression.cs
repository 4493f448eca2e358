using Acornima;
using Acornima.Ast;
using Jint;

namespace Jobbspar.Engine.Expressions;

/// <summary>An expression in JavaScript: parsed once, when the definition is compiled, and shared by all who run it.</summary>
internal sealed class JavaScriptExpression : Expression
{
    private static readonly ScriptPreparationOptions Preparation = new()
    {
        // As in Elsa, an expression may be the body of a function and end in a return.
        ParsingOptions = new ScriptParsingOptions { AllowReturnOutsideFunction = true, RegexTimeout = JavaScriptLimits.PatternTime },
        CollectReferencedGlobals = true,
    };

    private readonly Prepared<Script> script;

    /// <exception cref="ExpressionException">It does not parse, says where; or it uses what is not supported.</exception>
    public JavaScriptExpression(string source)
    {
        Source = source;
        script = Parse(source);
        if (script.Program!.DescendantNodes().OfType<BigIntLiteral>().FirstOrDefault() is { } number)
        {
            // Their arithmetic runs for minutes inside one statement, where no limit is looked at.
            throw new ExpressionException($"the JavaScript uses the BigInt {number.Raw}; use numbers or texts.");
        }
    }

    public string Source { get; }

    /// <summary>True where the script may read the output of some activity.</summary>
    public bool ReadsOutputs => Source.Contains("From", StringComparison.Ordinal) || Source.Contains("getResult", StringComparison.Ordinal) || Source.Contains("activities", StringComparison.Ordinal);

    /// <summary>True where the script asks for the result of the activity that ran last.</summary>
    public bool ReadsLastResult => Source.Contains("getLastResult", StringComparison.Ordinal);

    public override object? Evaluate(IExpressionScope scope) => Run(scope).Value;

    /// <exception cref="ExpressionException">It threw, or exceeded a limit.</exception>
    public JavaScriptResult Run(IExpressionScope scope)
    {
        using var run = new JavaScriptRun(scope);
        return run.Run(script);
    }

    private static Prepared<Script> Parse(string source)
    {
        try
        {
            return Jint.Engine.PrepareScript(source, options: Preparation);
        }
        catch (ScriptPreparationException fault) when (fault.InnerException is ParseErrorException error)
        {
            throw new ExpressionException($"the JavaScript does not parse: line {error.LineNumber}, column {error.Column + 1}: {error.Description}", fault);
        }
        catch (Exception fault) when (fault is ScriptPreparationException or InsufficientExecutionStackException)
        {
            throw new ExpressionException($"the JavaScript does not parse: {(fault.InnerException ?? fault).Message}", fault);
        }
    }
}
