using System.Text.RegularExpressions;

namespace Jobbspar.Architecture.Tests;

/// <summary>One business rule is one type, named as the sentence that it enforces; some test names it, so that what breaks it is known.</summary>
public sealed partial class RuleTests
{
    [Fact]
    public void Rule_IsNamedByATest()
    {
        var named = Repository.Sources("tests").SelectMany(source => Word().Matches(WithoutComments(source.Text)).Select(match => match.Value)).ToHashSet(StringComparer.Ordinal);

        Rules().Where(rule => !named.Contains(rule.Name)).Select(rule => $"{rule.Path}: no test names {rule.Name}").ShouldBeEmpty();
    }

    /// <summary>Gaps are looked for all at once, so the tests know what looks for them by the kind of gap that it finds.</summary>
    [Fact]
    public void GapRule_IsNamedByATestOfItsKind()
    {
        var tests = string.Concat(Repository.Sources("tests/Workflows.Tests/Gaps").Select(source => source.Code));
        var kinds = Member().Matches(Repository.Sources("src/Workflows/Gaps").Single(source => source.Path.EndsWith("/GapKind.cs", StringComparison.Ordinal)).Code).Select(match => match.Groups["name"].Value).ToList();

        kinds.Count.ShouldBeGreaterThan(10);
        kinds.Where(kind => !Word().Matches(tests).Any(match => string.Equals(match.Value, kind, StringComparison.Ordinal))).ShouldBeEmpty("kinds of gaps that no test of gaps names");
    }

    /// <summary>Else a folder that is renamed would empty the test above without anybody seeing it.</summary>
    [Fact]
    public void Rule_IsFoundInEveryKindOfPlace()
    {
        var rules = Rules().Select(rule => rule.Name).ToList();

        rules.Count.ShouldBeGreaterThan(300);
        rules.ShouldContain("SixQuestionsAreAnswered", "of evidence");
        rules.ShouldContain("CommitmentsAreClosed", "of a gate");
        rules.ShouldContain("AnEmployerTakesPart", "of what is stuck");
        rules.ShouldContain("OnlyUncoveredTimeIsBridged", "of gaps");
    }

    /// <summary>What stands in a folder of rules and checks something, and what implements the interface of a rule anywhere.</summary>
    private static IEnumerable<(string Name, string Path)> Rules() =>
        from source in Repository.Sources("src")
        let declared = Declaration().Match(source.Code)
        where declared.Success
        where Implements().IsMatch(source.Code) || (source.Path.Contains("/Rules/", StringComparison.Ordinal) && Check().IsMatch(source.Code))
        select (declared.Groups["name"].Value, source.Path);

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"^(?:internal|public)\s+(?:(?:static|sealed|abstract|partial)\s+)*(?:class|record)\s+(?<name>\w+)", RegexOptions.Multiline, 10_000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\bCheck\w*(?:<\w+>)?\s*\(", RegexOptions.None, 10_000)]
    private static partial Regex Check();

    [GeneratedRegex(@"\bclass\s+\w+(?:\([^)]*\))?\s*:[^{;]*\bI\w+Rule\b", RegexOptions.None, 10_000)]
    private static partial Regex Implements();

    [GeneratedRegex(@"^\s{4}(?<name>[A-Z]\w+),?\s*$", RegexOptions.Multiline, 10_000)]
    private static partial Regex Member();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline, 10_000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\w+", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
