using System.Text;

namespace Jobbspar.Architecture.Tests;

/// <summary>One source file, whole and as code alone.</summary>
internal sealed class SourceFile(string path)
{
    private readonly Lazy<string> text = new(() => Repository.Read(path));
    private readonly Lazy<string> code = new(() => WithoutCommentsAndTexts(Repository.Read(path)));

    /// <summary>From the root, with forward slashes.</summary>
    public string Path { get; } = path;

    public string Text => text.Value;

    /// <summary>The file with comments and the inside of string literals blanked; line breaks stay.</summary>
    public string Code => code.Value;

    public int LineCount => Text.Count(character => character == '\n');

    /// <summary><c>path:line</c> of each match of a pattern in the code.</summary>
    public IEnumerable<string> Matches(System.Text.RegularExpressions.Regex pattern) =>
        pattern.Matches(Code).Select(match => $"{Path}:{Code.AsSpan(0, match.Index).Count('\n') + 1} {match.Value.Trim()}");

    public override string ToString() => Path;

    // Enough of C#'s lexical rules for searching: line and block comments, ordinary, verbatim and raw strings, characters.
    // What stands in an interpolation hole is blanked too, which hides little and keeps this short.
    private static string WithoutCommentsAndTexts(string source)
    {
        var kept = new StringBuilder(source.Length);
        var at = 0;
        while (at < source.Length)
        {
            var length = LengthOfSilence(source, at);
            if (length == 0)
            {
                kept.Append(source[at++]);
                continue;
            }

            foreach (var character in source.AsSpan(at, length))
            {
                kept.Append(character == '\n' ? '\n' : ' ');
            }

            at += length;
        }

        return kept.ToString();
    }

    private static int LengthOfSilence(string source, int at)
    {
        var rest = source.AsSpan(at);
        if (rest.StartsWith("//"))
        {
            return UpTo(rest, "\n", 0, includesEnd: false);
        }

        if (rest.StartsWith("/*"))
        {
            return UpTo(rest, "*/", 2, includesEnd: true);
        }

        if (rest.StartsWith("@*"))
        {
            return UpTo(rest, "*@", 2, includesEnd: true);
        }

        if (rest.StartsWith("\"\"\""))
        {
            var quotes = rest.IndexOfAnyExcept('"');
            return quotes < 0 ? rest.Length : UpTo(rest, new string('"', quotes), quotes, includesEnd: true);
        }

        if (rest.StartsWith("@\"") || rest.StartsWith("$@\"") || rest.StartsWith("@$\""))
        {
            return VerbatimLength(rest);
        }

        return rest[0] is '"' or '\'' ? LiteralLength(rest) : 0;
    }

    private static int UpTo(ReadOnlySpan<char> text, string end, int from, bool includesEnd)
    {
        var found = text[from..].IndexOf(end, StringComparison.Ordinal);
        return found < 0 ? text.Length : from + found + (includesEnd ? end.Length : 0);
    }

    private static int VerbatimLength(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('"') + 1; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    at++;
                    continue;
                }

                return at + 1;
            }
        }

        return text.Length;
    }

    private static int LiteralLength(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == text[0])
            {
                return at + 1;
            }
            else if (text[at] == '\n')
            {
                return 0; // an apostrophe in a page's text, not a literal
            }
        }

        return 0;
    }
}
