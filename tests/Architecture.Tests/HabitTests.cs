using System.Text.RegularExpressions;

namespace Jobbspar.Architecture.Tests;

/// <summary>House rules that a reviewer would otherwise have to look for.</summary>
public sealed partial class HabitTests
{
    private const int LongestFile = 450;

    private static IEnumerable<SourceFile> Product => Repository.Sources("src");

    private static IEnumerable<SourceFile> Tests => Repository.Sources("tests");

    [Fact]
    public void File_HoldsOneThing_SoItStaysShort() =>
        Product.Concat(Tests).Where(source => source.LineCount > LongestFile && !source.Path.EndsWith(".Designer.cs", StringComparison.Ordinal))
            .Select(source => $"{source.Path}: {source.LineCount} lines")
            .ShouldBeEmpty();

    [Fact]
    public void Test_IsNeverSkipped() => Tests.SelectMany(source => source.Matches(Skipped())).ShouldBeEmpty();

    [Fact]
    public void Test_WaitsForAConditionAndNeverSleeps() =>
        Tests.Where(source => !source.Path.StartsWith("tests/Testing/Eventually", StringComparison.Ordinal))
            .SelectMany(source => source.Matches(Sleep()))
            .ShouldBeEmpty();

    [Fact]
    public void Product_LeavesNothingUnfinished() =>
        Product.SelectMany(source => Unfinished().Matches(source.Text).Select(match => $"{source.Path}: {match.Value}")).ShouldBeEmpty();

    [Fact]
    public void Catch_ThatDoesNothing_SaysWhy() =>
        Product.Concat(Tests).SelectMany(source => Swallowed().Matches(source.Text).Select(match => $"{source.Path}: {match.Value}")).ShouldBeEmpty();

    /// <summary>The framework gives up the whole page, without a word, where an address holds something that is no such value.</summary>
    [Fact]
    public void Page_TakesFromItsAddressOnlyTexts_WhichItReadsItself() =>
        Repository.Files("src/Host", ".razor")
            .SelectMany(path => QueryValue().Matches(Repository.Read(path)).Select(match => $"{path}: {match.Value}"))
            .ShouldBeEmpty();

    [Fact]
    public void Rule_IsSwitchedOffInCode_OnlyWithAReasonOnTheSameLine() =>
        Product.Concat(Tests).SelectMany(source => Suppression().Matches(source.Text).Select(match => $"{source.Path}: {match.Value}")).ShouldBeEmpty();

    [Fact]
    public void EditorConfig_GivesAReasonForEveryRuleThatIsNotAnError() =>
        Repository.Read(".editorconfig").Split('\n')
            .Where(line => SoftenedRule().IsMatch(line) && !Reason().IsMatch(line))
            .ShouldBeEmpty();

    [Fact]
    public void Projects_SwitchOffNoWarning() =>
        Repository.Files(".", ".csproj", ".props", ".targets")
            .Where(path => NoWarn().IsMatch(Repository.Read(path)))
            .ShouldBeEmpty();

    [GeneratedRegex(@"\[\s*(?:Fact|Theory|InlineData|MemberData)\b[^\]]*\bSkip\s*=|\bAssert\s*\.\s*Skip\w*\s*\(", RegexOptions.None, 10_000)]
    private static partial Regex Skipped();

    [GeneratedRegex(@"\bThread\s*\.\s*Sleep\s*\(|\bTask\s*\.\s*Delay\s*\((?!\s*Timeout\b)|\bWaitForTimeoutAsync\s*\(", RegexOptions.None, 10_000)]
    private static partial Regex Sleep();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b|\bNotImplementedException\b", RegexOptions.None, 10_000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bcatch\s*(?:\([^)]*\))?\s*(?:when\s*\([^{]*\))?\s*\{\s*\}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Swallowed();

    [GeneratedRegex(@"^\s*#pragma\s+warning\s+disable(?![^\n]*//\s*\S.{8,}$)[^\n]*|^\s*\[(?:assembly:\s*)?SuppressMessage\b(?![^\]]*Justification)[^\n]*|^\s*#nullable\s+disable", RegexOptions.Multiline, 10_000)]
    private static partial Regex Suppression();

    [GeneratedRegex(@"^\s*dotnet_diagnostic\.\w+\.severity\s*=\s*(?:none|silent|suggestion)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SoftenedRule();

    [GeneratedRegex(@"#\s*\S.{8,}$", RegexOptions.None, 10_000)]
    private static partial Regex Reason();

    [GeneratedRegex(@"SupplyParameterFromQuery[^\]]*\]\s*public\s+(?!string\?)\S+", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex QueryValue();

    [GeneratedRegex("<(?:NoWarn|WarningsNotAsErrors|RunAnalyzers)>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex NoWarn();
}
