using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Jobbspar.Engine.Expressions;

/// <summary>
/// Writes the newer JavaScript that people use in Elsa's expressions – <c>let</c>, <c>const</c>, arrow functions, templates, <c>for…of</c> –
/// as ES5, which is what the sandbox runs. Lines stay where they are. Anything newer is left alone and does not parse.
/// </summary>
internal static class JavaScriptLowering
{
    // Each is rewritten in turn.
    private const int MostArrows = 200;

    /// <exception cref="ExpressionException">Too many or too deep.</exception>
    public static string ToEs5(string source)
    {
        if (!source.Contains("=>", StringComparison.Ordinal) && !source.Contains('`', StringComparison.Ordinal)
            && !source.Contains("let", StringComparison.Ordinal) && !source.Contains("const", StringComparison.Ordinal) && !source.Contains(" of ", StringComparison.Ordinal))
        {
            return source;
        }

        var tokens = JavaScriptTokens.Of(source);
        if (tokens.Count(token => token.Is("=>")) > MostArrows)
        {
            throw new ExpressionException($"the JavaScript has more than {MostArrows} arrow functions.");
        }

        LowerDeclarations(tokens);
        LowerTemplates(tokens);
        LowerLoops(tokens);
        LowerArrows(tokens);
        var text = new StringBuilder(source.Length + 64);
        foreach (var token in tokens)
        {
            text.Append(token.Text);
        }

        return text.ToString();
    }

    private static void LowerDeclarations(List<JavaScriptToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((tokens[i].Is("let") || tokens[i].Is("const")) && !(Before(tokens, i) is >= 0 and var before && tokens[before].Is(".")) && After(tokens, i) is var next
                && next < tokens.Count && (tokens[next].Kind == JavaScriptTokenKind.Word || tokens[next].Text is "{" or "["))
            {
                tokens[i] = new JavaScriptToken(JavaScriptTokenKind.Word, "var");
            }
        }
    }

    private static void LowerTemplates(List<JavaScriptToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == JavaScriptTokenKind.Template)
            {
                var lowered = JavaScriptTokens.Of(Template(tokens[i].Text));
                tokens.RemoveAt(i);
                tokens.InsertRange(i, lowered);
                i += lowered.Count - 1;
            }
        }
    }

    // `a ${b} c` becomes ("a "+(b)+" c"); the first text is kept even when empty, so that the sum is a text.
    private static string Template(string template)
    {
        var result = new StringBuilder("(");
        var text = new StringBuilder();
        var end = template.EndsWith('`') ? template.Length - 1 : template.Length;
        var lines = 0;
        for (var at = 1; at < end; at++)
        {
            if (template[at] == '$' && at + 1 < end && template[at + 1] == '{')
            {
                var close = JavaScriptTokens.EndOfHole(template, at + 2);
                AppendText(result, text).Append("+(").Append(ToEs5(template[(at + 2)..Math.Max(at + 2, close - 1)])).Append(")+");
                at = close - 1;
            }
            else if (template[at] == '\\' && at + 1 < end)
            {
                text.Append(Unescape(template[++at]));
            }
            else
            {
                lines += template[at] == '\n' ? 1 : 0;
                text.Append(template[at]);
            }
        }

        return AppendText(result, text).Append('\n', lines).Append(')').ToString();
    }

    private static StringBuilder AppendText(StringBuilder result, StringBuilder text)
    {
        result.Append(JsonSerializer.Serialize(text.ToString()));
        text.Clear();
        return result;
    }

    private static char Unescape(char escaped) => escaped switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escaped,
    };

    // for (var x of list) becomes for (var i=0,l=(list),x; i<l.length && ((x=l[i]),true); i++)
    private static void LowerLoops(List<JavaScriptToken> tokens)
    {
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            if (!tokens[i].Is("of") || Before(tokens, i) is not (>= 0 and var name) || Before(tokens, name) is not (>= 0 and var keyword)
                || tokens[name].Kind != JavaScriptTokenKind.Word || !tokens[keyword].Is("var")
                || Before(tokens, keyword) is not (>= 0 and var open) || !tokens[open].Is("(") || Before(tokens, open) is not (>= 0 and var loop) || !tokens[loop].Is("for"))
            {
                continue;
            }

            var close = MatchForward(tokens, open);
            var variable = tokens[name].Text;
            var unique = i.ToString(CultureInfo.InvariantCulture);
            var list = string.Concat(tokens.Skip(i + 1).Take(close - i - 1).Select(token => token.Text));
            var header = $"(var _i{unique}=0,_l{unique}=({list.Trim()}),{variable};_i{unique}<_l{unique}.length&&(({variable}=_l{unique}[_i{unique}]),true);_i{unique}++)";
            tokens.RemoveRange(open, close - open + 1);
            tokens.InsertRange(open, JavaScriptTokens.Of(header));
        }
    }

    // From the last to the first, so that what stands inside an arrow's body is done before the arrow.
    private static void LowerArrows(List<JavaScriptToken> tokens)
    {
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            if (!tokens[i].Is("=>") || Before(tokens, i) is not (>= 0 and var last))
            {
                continue;
            }

            var first = tokens[last].Is(")") ? MatchBackward(tokens, last) : last;
            var body = After(tokens, i);
            if (first < 0 || body >= tokens.Count)
            {
                continue;
            }

            var parameters = string.Concat(tokens.Skip(first).Take(last - first + 1).Select(token => token.Text));
            var head = tokens[last].Is(")") ? $"(function{parameters}" : $"(function({parameters})";
            var isBlock = tokens[body].Is("{");
            var end = isBlock ? MatchForward(tokens, body) + 1 : EndOfExpression(tokens, body);
            var text = string.Concat(tokens.Skip(i + 1).Take(end - i - 1).Select(token => token.Text));
            var lowered = isBlock ? $"{head}{text})" : $"{head}{{return ({text});}})";
            tokens.RemoveRange(first, end - first);
            tokens.InsertRange(first, JavaScriptTokens.Of(lowered));
            i = Math.Min(i, first + 1);
        }
    }

    private static int EndOfExpression(List<JavaScriptToken> tokens, int start)
    {
        var depth = 0;
        var end = start;
        for (var i = start; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == JavaScriptTokenKind.Blank)
            {
                continue;
            }

            if (token.Is("(") || token.Is("[") || token.Is("{"))
            {
                depth++;
            }
            else if (token.Is(")") || token.Is("]") || token.Is("}"))
            {
                if (depth-- == 0)
                {
                    return end;
                }
            }
            else if (depth == 0 && (token.Is(",") || token.Is(";")))
            {
                return end;
            }

            end = i + 1;
        }

        return end;
    }

    private static int MatchForward(List<JavaScriptToken> tokens, int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            if (tokens[i].Is("(") || tokens[i].Is("[") || tokens[i].Is("{"))
            {
                depth++;
            }
            else if ((tokens[i].Is(")") || tokens[i].Is("]") || tokens[i].Is("}")) && --depth == 0)
            {
                return i;
            }
        }

        return tokens.Count - 1;
    }

    private static int MatchBackward(List<JavaScriptToken> tokens, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            if (tokens[i].Is(")") || tokens[i].Is("]") || tokens[i].Is("}"))
            {
                depth++;
            }
            else if ((tokens[i].Is("(") || tokens[i].Is("[") || tokens[i].Is("{")) && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int Before(List<JavaScriptToken> tokens, int index)
    {
        do
        {
            index--;
        }
        while (index >= 0 && tokens[index].Kind == JavaScriptTokenKind.Blank);
        return index;
    }

    private static int After(List<JavaScriptToken> tokens, int index)
    {
        do
        {
            index++;
        }
        while (index < tokens.Count && tokens[index].Kind == JavaScriptTokenKind.Blank);
        return index;
    }
}
