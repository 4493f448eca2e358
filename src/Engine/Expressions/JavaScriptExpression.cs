using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Jobbspar.Engine.Expressions;

/// <summary>An expression in JavaScript. Parsed when the definition is compiled; a parse result is lent to one evaluation at a time.</summary>
internal sealed partial class JavaScriptExpression : Expression
{
    private const int KeptParseResults = 4;

    private readonly ConcurrentBag<JavaScriptProgram> parsed = [];

    /// <exception cref="ExpressionException">It does not parse; says where.</exception>
    public JavaScriptExpression(string source)
    {
        Source = source;
        parsed.Add(JavaScriptProgram.Parse(source));
        Accessors = FindAccessors(source);
    }

    public string Source { get; }

    /// <summary>Names such as <c>getCounter</c> that Elsa would generate for variables, inputs and outputs, as far as the script calls them.</summary>
    public IReadOnlyList<string> Accessors { get; }

    /// <summary>True where the script may read the output of some activity.</summary>
    public bool ReadsOutputs => Source.Contains("From", StringComparison.Ordinal) || Source.Contains("getResult", StringComparison.Ordinal) || Source.Contains("activities", StringComparison.Ordinal);

    /// <summary>True where the script asks for the result of the activity that ran last.</summary>
    public bool ReadsLastResult => Source.Contains("getLastResult", StringComparison.Ordinal);

    public override object? Evaluate(IExpressionScope scope)
    {
        if (!parsed.TryTake(out var program))
        {
            program = JavaScriptProgram.Parse(Source);
        }

        try
        {
            return scope.JavaScript.Run(program, Accessors, scope);
        }
        finally
        {
            if (parsed.Count < KeptParseResults)
            {
                parsed.Add(program);
            }
        }
    }

    private static string[] FindAccessors(string source)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var match in AccessorCall().EnumerateMatches(source))
        {
            names.Add(source.AsSpan(match.Index, match.Length).TrimEnd(" \t\r\n(").ToString());
        }

        return [.. names];
    }

    [GeneratedRegex(@"\b(get|set)[\p{Lu}_][\p{L}\p{Nd}_$]*\s*\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccessorCall();
}
