using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Jint.Native;
using Jint.Native.RegExp;
using Jint.Parser;
using Jint.Parser.Ast;
using Ast = Jint.Parser.Ast;

namespace Jobbspar.Engine.Expressions;

/// <summary>
/// A parsed script, made safe to run: a call to a guard stands at the start of every loop body and function, and patterns get a
/// time limit. One evaluation uses it at a time.
/// </summary>
internal sealed class JavaScriptProgram
{
    /// <summary>Name of the guard; cannot be written in a script, so a script cannot replace it.</summary>
    public const string Guard = "\0guard";

    /// <summary>Name of the guard of what follows <c>new</c>.</summary>
    public const string ConstructorGuard = "\0new";

    // The parser calls itself once or more per level of what it reads; a longer script gets a stack that is deep enough for any.
    private const int ShortSource = 300;
    private const int ParserStack = 256 * 1024 * 1024;

    private readonly List<Literal> patterns = [];
    private readonly List<string> called = [];
    private readonly HashSet<string> declared = new(StringComparer.Ordinal);

    private JavaScriptProgram(Program program)
    {
        Program = program;
        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((program, 0));
        while (open.TryPop(out var next))
        {
            if (next.Depth > JavaScriptLimits.TreeDepth)
            {
                throw TooDeep();
            }

            Visit(next.Node, next.Depth, open);
        }
    }

    public Program Program { get; }

    /// <exception cref="ExpressionException">It does not parse, is too long or too deep; says where.</exception>
    public static JavaScriptProgram Parse(string source)
    {
        if (source.Length <= ShortSource)
        {
            return ParseHere(source);
        }

        if (source.Length > JavaScriptLimits.Source)
        {
            throw new ExpressionException($"the JavaScript has {source.Length} characters; at most {JavaScriptLimits.Source} are read.");
        }

        JavaScriptProgram? program = null;
        ExpressionException? problem = null;
        var parser = new Thread(
            () =>
            {
                try
                {
                    program = ParseHere(source);
                }
                catch (ExpressionException fault)
                {
                    problem = fault;
                }
            },
            ParserStack);
        parser.Start();
        parser.Join();
        return program ?? throw problem!;
    }

    private static JavaScriptProgram ParseHere(string source)
    {
        try
        {
            var lowered = JavaScriptLowering.ToEs5(source);
            CheckNesting(lowered);
            var program = new JavaScriptParser().Parse(lowered, new ParserOptions { Tolerant = true });
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

    private static void CheckNesting(string source)
    {
        var depth = 0;
        foreach (var token in JavaScriptTokens.Of(source))
        {
            if (token.Is("(") || token.Is("[") || token.Is("{"))
            {
                if (++depth > 2 * JavaScriptLimits.SourceNesting)
                {
                    throw TooDeep();
                }
            }
            else if (token.Is(")") || token.Is("]") || token.Is("}"))
            {
                depth--;
            }
        }
    }

    private static ExpressionException TooDeep() => new("the JavaScript is nested too deeply.");

    /// <summary>Gives the patterns in the script to an engine. They are objects, so they must not be another engine's.</summary>
    public void Attach(Jint.Engine engine)
    {
        foreach (var literal in patterns)
        {
            literal.CachedValue = new JsValue(Limit(engine.RegExp.Construct(literal.Raw)));
            literal.Cached = true;
        }
    }

    /// <summary>The first function that the script calls and that neither it nor the engine has; the interpreter does not say which one it missed.</summary>
    public string? MissingFunction(Jint.Engine engine) => called.Find(name => !declared.Contains(name) && !engine.Global.HasProperty(name));

    /// <summary>Gives a pattern a time limit.</summary>
    public static RegExpInstance Limit(RegExpInstance pattern)
    {
        pattern.Value = new Regex(pattern.Value.ToString(), pattern.Value.Options, JavaScriptLimits.PatternTime);
        return pattern;
    }

    // Only when a definition is compiled: the parser's tree has no visitor of its own, and its node types are few.
    private void Visit(SyntaxNode node, int depth, Stack<(SyntaxNode Node, int Depth)> open)
    {
        // What stands in the document is visited before guards are put in, so that guards do not count as depth.
        foreach (var child in Children(node))
        {
            open.Push((child, depth + 1));
        }

        switch (node)
        {
            case Literal { Type: SyntaxNodes.RegularExpressionLiteral } pattern:
                patterns.Add(pattern);
                break;
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
                Declare(function.Id, function.Parameters);
                function.Body = Guarded(function.Body);
                break;
            case FunctionExpression function:
                Declare(function.Id, function.Parameters);
                function.Body = Guarded(function.Body);
                break;
            case CallExpression { Callee: Identifier callee }:
                called.Add(callee.Name);
                break;
            case AssignmentExpression assignment:
                assignment.Right = assignment.Operator == AssignmentOperator.Assign ? Guarded(assignment.Right) : Call(Guard, assignment.Right, assignment.Right);
                break;
            case VariableDeclarator variable:
                declared.Add(variable.Id.Name);
                variable.Init = variable.Init is { } value ? Guarded(value) : null;
                break;
            case NewExpression construction:
                construction.Callee = Call(ConstructorGuard, construction.Callee, construction.Callee);
                break;
        }
    }

    private void Declare(Identifier? name, IEnumerable<Identifier> parameters)
    {
        foreach (var identifier in name is null ? parameters : parameters.Append(name))
        {
            declared.Add(identifier.Name);
        }
    }

    // A text that is added to itself again and again outgrows any memory within one line.
    private static Ast.Expression Guarded(Ast.Expression value) =>
        value is BinaryExpression or CallExpression or ConditionalExpression or LogicalExpression or SequenceExpression or ArrayExpression ? Call(Guard, value, value) : value;

    private static CallExpression Call(string function, SyntaxNode place, params Ast.Expression[] arguments) => new()
    {
        Type = SyntaxNodes.CallExpression,
        Location = place.Location,
        Range = place.Range,
        Callee = new Identifier { Type = SyntaxNodes.Identifier, Name = function, Location = place.Location, Range = place.Range },
        Arguments = arguments,
    };

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
                Expression = Call(Guard, body),
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
