using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Jobbspar.Host.Tests.Texts;

/// <summary>A page or an answer that shows a key instead of a sentence, or Swedish to somebody who chose English, is found here first.</summary>
public sealed partial class PageTextsTests
{
    private static readonly string Host = Path.Combine(RepositoryRoot(), "src", "Host");
    private static readonly Dictionary<string, string> Swedish = Read("Texts.resx");
    private static readonly Dictionary<string, string> English = Read("Texts.en.resx");

    [Fact]
    public void BothLanguagesHaveTheSameKeys() => English.Keys.Order(StringComparer.Ordinal).ShouldBe(Swedish.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void BothLanguagesNameTheSameThings()
    {
        var different = Swedish.Keys.Where(key => !Places(Swedish[key]).SequenceEqual(Places(English[key]), StringComparer.Ordinal));

        different.ShouldBeEmpty();
    }

    [Fact]
    public void NoTextIsEmpty() => Swedish.Concat(English).Where(text => string.IsNullOrWhiteSpace(text.Value)).ShouldBeEmpty();

    [Fact]
    public void EveryKeyThatAPageAsksForExists()
    {
        var asked =
            from file in Pages()
            from Match match in AskedKey().Matches(File.ReadAllText(file))
            let key = match.Groups["key"].Value
            where !(match.Groups["count"].Success ? Swedish.ContainsKey($"{key}.One") && Swedish.ContainsKey($"{key}.Many") : Swedish.ContainsKey(key))
            select $"{Path.GetFileName(file)}: {key}";

        asked.ShouldBeEmpty();
    }

    [Fact]
    public void EveryTextIsAskedForByAPage()
    {
        var pages = string.Concat(Pages().Select(File.ReadAllText));
        string[] composed = [.. ComposedKey().Matches(pages).Select(match => match.Groups["start"].Value)];

        var idle = Swedish.Keys.Where(key =>
            !pages.Contains($"\"{key}\"", StringComparison.Ordinal)
            && !pages.Contains($"\"{CountSuffix().Replace(key, "")}\"", StringComparison.Ordinal)
            && !composed.Any(start => key.StartsWith(start, StringComparison.Ordinal)));

        idle.ShouldBeEmpty();
    }

    [Fact]
    public void NoPageHoldsASentenceOfItsOwn()
    {
        var literal =
            from file in Pages().Where(file => file.EndsWith(".razor", StringComparison.Ordinal))
            from Match match in TextOfElement().Matches(Comment().Replace(File.ReadAllText(file), ""))
            select $"{Path.GetFileName(file)}: {match.Groups["text"].Value.Trim()}";

        literal.ShouldBeEmpty();
    }

    /// <summary>What speaks to users: the pages, the interfaces for programs and the designer, sign-in, and printed forms.</summary>
    private static IEnumerable<string> Pages() =>
        new[] { "Components", "ElsaApi", "RestApi", "Accounts", "LettersOfIntent", "Steering", "Retention" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Host, folder), "*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal));

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Host, "Texts", file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jobbspar.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("""\b(T|texts)(\[|(?<count>\.Count\())"(?<key>[^"]+)"(?!\s*:)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex AskedKey();

    [GeneratedRegex(@"\$""(?<start>[A-Z]\w*\.[\w.]*)\{", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ComposedKey();

    [GeneratedRegex(@"\.(One|Many)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CountSuffix();

    [GeneratedRegex(@"<(?<name>[a-z][a-z0-9]*)(\s[^<>]*)?>(?<text>[^<>@]*\p{L}{2,}[^<>@]*)</\k<name>>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex TextOfElement();

    [GeneratedRegex(@"@\*.*?\*@|///[^\n]*", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Place();
}
