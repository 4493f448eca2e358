using System.Text.RegularExpressions;

namespace Jobbspar.Architecture.Tests;

/// <summary>A newcomer finds her way by names, so names that say nothing are refused.</summary>
public sealed partial class NameTests
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common", "Base", "Misc"];
    private static readonly string[] EmptyEndings = ["Info", "Data"];
    private static readonly string[] TechnicalFolders =
        ["Services", "Contracts", "Models", "Helpers", "Managers", "Utils", "Utilities", "Common", "Interfaces", "Shared", "Dtos", "Entities", "Extensions"];

    [Fact]
    public void Type_IsNamedAfterWhatItIs() =>
        Repository.Sources("src").Concat(Repository.Sources("tests"))
            .SelectMany(source => TypeNames(source).Where(SaysNothing).Select(name => $"{source.Path}: {name}"))
            .ShouldBeEmpty();

    [Fact]
    public void Folder_IsNamedAfterAFeature() =>
        Repository.Files(".", ".cs", ".razor")
            .Where(path => path.Split('/').SkipLast(1).Intersect(TechnicalFolders, StringComparer.OrdinalIgnoreCase).Any())
            .ShouldBeEmpty();

    [Theory]
    [InlineData("TrackManager", true)]
    [InlineData("HelperOfTracks", true)]
    [InlineData("TrackInfo", true)]
    [InlineData("IdentityDatabase", false)]
    [InlineData("DatabaseSettings", false)]
    [InlineData("Baseline", false)]
    public void SaysNothing_JudgesWholeWords(string name, bool expected) => SaysNothing(name).ShouldBe(expected);

    private static IEnumerable<string> TypeNames(SourceFile source) =>
        source.Path.EndsWith(".razor", StringComparison.Ordinal)
            ? [Path.GetFileNameWithoutExtension(source.Path)]
            : TypeDeclaration().Matches(source.Code).Select(match => match.Groups["name"].Value);

    private static bool SaysNothing(string name)
    {
        var words = Word().Matches(name).Select(match => match.Value).ToList();
        return words.Intersect(EmptyWords, StringComparer.Ordinal).Any() || EmptyEndings.Contains(words.LastOrDefault(), StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\b(?:class|interface|enum|struct|record(?:\s+(?:class|struct))?)\s+(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"\p{Lu}\p{Ll}*|\d+", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
