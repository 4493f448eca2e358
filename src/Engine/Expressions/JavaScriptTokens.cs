namespace Jobbspar.Engine.Expressions;

/// <summary>Cuts JavaScript into tokens. What it cannot make sense of it leaves as it is: the parser will name the place.</summary>
internal static class JavaScriptTokens
{
    // Each level is read again by the level around it.
    private const int DeepestTemplates = 8;

    private static readonly string[] Marks = ["=>", "...", "===", "!==", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "**"];

    public static List<JavaScriptToken> Of(string source)
    {
        var tokens = new List<JavaScriptToken>();
        for (var at = 0; at < source.Length;)
        {
            var (kind, end) = Next(source, at, MayStartPattern(tokens));
            tokens.Add(new JavaScriptToken(kind, source[at..end]));
            at = end;
        }

        return tokens;
    }

    /// <summary>The position after a template that starts here, with everything in it.</summary>
    /// <exception cref="ExpressionException">Templates are nested too deeply.</exception>
    public static int EndOfTemplate(string source, int start, int depth = 0)
    {
        if (depth > DeepestTemplates)
        {
            throw new ExpressionException("the JavaScript is nested too deeply.");
        }

        for (var at = start + 1; at < source.Length; at++)
        {
            switch (source[at])
            {
                case '\\':
                    at++;
                    break;
                case '`':
                    return at + 1;
                case '$' when at + 1 < source.Length && source[at + 1] == '{':
                    at = EndOfHole(source, at + 2, depth + 1) - 1;
                    break;
            }
        }

        return source.Length;
    }

    /// <summary>The position after the brace that closes a hole in a template.</summary>
    public static int EndOfHole(string source, int start, int templates = 0)
    {
        var depth = 0;
        for (var at = start; at < source.Length;)
        {
            var (_, end) = Next(source, at, mayStartPattern: false, templates);
            if (end == at + 1 && source[at] == '{')
            {
                depth++;
            }
            else if (end == at + 1 && source[at] == '}' && depth-- == 0)
            {
                return end;
            }

            at = end;
        }

        return source.Length;
    }

    private static (JavaScriptTokenKind Kind, int End) Next(string source, int at, bool mayStartPattern, int templates = 0)
    {
        var c = source[at];
        if (char.IsWhiteSpace(c))
        {
            return (JavaScriptTokenKind.Blank, While(source, at, char.IsWhiteSpace));
        }

        if (c == '/' && at + 1 < source.Length && source[at + 1] is '/' or '*')
        {
            return (JavaScriptTokenKind.Blank, EndOfComment(source, at));
        }

        if (char.IsLetter(c) || c is '_' or '$')
        {
            return (JavaScriptTokenKind.Word, While(source, at, static c => char.IsLetterOrDigit(c) || c is '_' or '$'));
        }

        if (char.IsAsciiDigit(c))
        {
            return (JavaScriptTokenKind.Number, While(source, at, static c => char.IsLetterOrDigit(c) || c == '.'));
        }

        if (c is '"' or '\'')
        {
            return (JavaScriptTokenKind.Text, EndOfText(source, at, c));
        }

        if (c == '`')
        {
            return (JavaScriptTokenKind.Template, EndOfTemplate(source, at, templates));
        }

        if (c == '/' && mayStartPattern)
        {
            return (JavaScriptTokenKind.Pattern, EndOfPattern(source, at));
        }

        foreach (var mark in Marks)
        {
            if (string.CompareOrdinal(source, at, mark, 0, mark.Length) == 0)
            {
                return (JavaScriptTokenKind.Mark, at + mark.Length);
            }
        }

        return (JavaScriptTokenKind.Mark, at + 1);
    }

    // A slash divides after a value and starts a pattern anywhere else.
    private static bool MayStartPattern(List<JavaScriptToken> before)
    {
        for (var i = before.Count - 1; i >= 0; i--)
        {
            var token = before[i];
            switch (token.Kind)
            {
                case JavaScriptTokenKind.Blank:
                    continue;
                case JavaScriptTokenKind.Word:
                    return token.Text is "return" or "typeof" or "case" or "in" or "of" or "delete" or "void" or "throw" or "new" or "else" or "do";
                case JavaScriptTokenKind.Mark:
                    return token.Text is not (")" or "]" or "}");
                default:
                    return false;
            }
        }

        return true;
    }

    private static int While(string source, int at, Func<char, bool> belongs)
    {
        while (at < source.Length && belongs(source[at]))
        {
            at++;
        }

        return at;
    }

    private static int EndOfComment(string source, int at)
    {
        if (source[at + 1] == '*')
        {
            var close = source.IndexOf("*/", at + 2, StringComparison.Ordinal);
            return close < 0 ? source.Length : close + 2;
        }

        var line = source.AsSpan(at).IndexOfAny('\r', '\n');
        return line < 0 ? source.Length : at + line;
    }

    private static int EndOfText(string source, int start, char quote)
    {
        for (var at = start + 1; at < source.Length; at++)
        {
            if (source[at] == '\\')
            {
                at++;
            }
            else if (source[at] == quote || source[at] == '\n')
            {
                return at + 1;
            }
        }

        return source.Length;
    }

    private static int EndOfPattern(string source, int start)
    {
        var inClass = false;
        for (var at = start + 1; at < source.Length; at++)
        {
            switch (source[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '\n':
                    return start + 1;
                case '/' when !inClass:
                    return While(source, at + 1, char.IsAsciiLetter);
            }
        }

        return start + 1;
    }
}
