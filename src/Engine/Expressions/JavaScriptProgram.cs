using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Jint.Native;
using Jint.Native.RegExp;
using Jint.Parser;
using Jint.Parser.Ast;

namespace Jobbspar.Engine.Expressions;

/// <summary>
/// A parsed script, made safe to run: a call to a guard stands at the start of every loop body and function, and patterns get a
/// time limit. One evaluation uses it at a time.
/// </summary>
internal sealed class JavaScriptProgram
{
    /// <summary>Name of the guard; cannot be written in a script, so a script cannot replace it.</summary>
    public const string Guard = "\0guard";

    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    private readonly List<Literal> patterns = [];

    private JavaScriptProgram(Program program)
    {
        Program = program;
        Visit(program);
    }

    public Program Program { get; }

    /// <exception cref="ExpressionException">It does not parse; says where.</exception>
    public static JavaScriptProgram Parse(string source)
    {
        try
        {
            var program = new JavaScriptParser().Parse(JavaScriptLowering.ToEs5(source), new ParserOptions { Tolerant = true });
            foreach (var error in program.Errors)
            {
                // As in Elsa, an expression may be the body of a function and end in a return.
                if (!error.Message.Contains("return", StringComparison.OrdinalIgnoreCase))
                {
                    throw error;
                }
            }

            return new JavaScriptProgram(program);
        }
        catch (ParserException fault)
        {
            throw new ExpressionException($"the JavaScript does not parse: line {fault.LineNumber}, column {fault.Column}: {fault.Description ?? fault.Message}", fault);
        }
        catch (Exception fault) when (fault is ArgumentException or IndexOutOfRangeException or NullReferenceException or InvalidCastException or InvalidOperationException)
        {
            // The parser trips over some broken scripts instead of naming the place.
            throw new ExpressionException($"the JavaScript does not parse: {fault.Message}", fault);
        }
    }

    /// <summary>Gives the patterns in the script to an engine. They are objects, so they must not be another engine's.</summary>
    public void Attach(Jint.Engine engine)
    {
        foreach (var literal in patterns)
        {
            literal.CachedValue = new JsValue(Limit(engine.RegExp.Construct(literal.Raw)));
            literal.Cached = true;
        }
    }

    /// <summary>Gives a pattern a time limit.</summary>
    public static RegExpInstance Limit(RegExpInstance pattern)
    {
        pattern.Value = new Regex(pattern.Value.ToString(), pattern.Value.Options, PatternTime);
        return pattern;
    }

    // Only when a definition is compiled: the parser's tree has no visitor of its own, and its node types are few.
    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case Literal { Type: SyntaxNodes.RegularExpressionLiteral } pattern:
                patterns.Add(pattern);
                return;
            case ForStatement loop:
                loop.Body = Guarded(loop.Body);
                break;
            case ForInStatement loop:
                loop.Body = Guarded(loop.Body);
                break;
            case WhileStatement loop:
                loop.Body = Guarded(loop.Body);
                break;
            case DoWhileStatement loop:
                loop.Body = Guarded(loop.Body);
                break;
            case FunctionDeclaration function:
                function.Body = Guarded(function.Body);
                break;
            case FunctionExpression function:
                function.Body = Guarded(function.Body);
                break;
        }

        foreach (var child in Children(node))
        {
            Visit(child);
        }
    }

    private static BlockStatement Guarded(Statement body) => new()
    {
        Type = SyntaxNodes.BlockStatement,
        Location = body.Location,
        Range = body.Range,
        Body =
        [
            new ExpressionStatement
            {
                Type = SyntaxNodes.ExpressionStatement,
                Location = body.Location,
                Range = body.Range,
                Expression = new CallExpression
                {
                    Type = SyntaxNodes.CallExpression,
                    Location = body.Location,
                    Range = body.Range,
                    Callee = new Identifier { Type = SyntaxNodes.Identifier, Name = Guard, Location = body.Location, Range = body.Range },
                    Arguments = [],
                },
            },
            body,
        ],
    };

    private static IEnumerable<SyntaxNode> Children(SyntaxNode node)
    {
        foreach (var field in node.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            foreach (var child in In(field.GetValue(node)))
            {
                yield return child;
            }
        }

        // Declarations are listed a second time for hoisting; they are the same nodes.
        foreach (var property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0 && property.Name is not ("VariableDeclarations" or "FunctionDeclarations"))
            {
                foreach (var child in In(property.GetValue(node)))
                {
                    yield return child;
                }
            }
        }
    }

    private static IEnumerable<SyntaxNode> In(object? value)
    {
        switch (value)
        {
            case SyntaxNode node:
                yield return node;
                break;
            case string:
                break;
            case IEnumerable list:
                foreach (var item in list)
                {
                    if (item is SyntaxNode node)
                    {
                        yield return node;
                    }
                }

                break;
        }
    }
}
