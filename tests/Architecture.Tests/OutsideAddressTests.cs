using System.Text.RegularExpressions;

namespace Jobbspar.Architecture.Tests;

/// <summary>The pages fetch nothing from outside: a municipality's browser talks to its own server alone.</summary>
public sealed partial class OutsideAddressTests
{
    /// <summary>Names of vocabularies, never fetched.</summary>
    private static readonly string[] Vocabularies = ["http://www.w3.org/"];

    [Fact]
    public void Page_NamesNoOutsideAddress() =>
        Repository.Files("src/Host/Components", ".razor", ".cs", ".css", ".js")
            .Concat(Repository.Files("src/Host/wwwroot", ".css", ".js", ".html", ".svg", ".json", ".webmanifest"))
            .SelectMany(path => Address().Matches(Repository.Read(path)).Select(match => (path, address: match.Value)))
            .Where(found => !Vocabularies.Any(vocabulary => found.address.StartsWith(vocabulary, StringComparison.Ordinal)))
            .Select(found => $"{found.path}: {found.address}")
            .ShouldBeEmpty();

    [GeneratedRegex("""(?:https?:|url\(["']?|src=["']|href=["'])//[^\s"'<>)]+""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Address();
}
