using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Jobbspar.Architecture.Tests;

/// <summary>What is restored is what is listed: one version each, in one place, and nothing that resolved to something else.</summary>
public sealed partial class PackageTests
{
    private static readonly Dictionary<string, string> Listed = XDocument.Load(Repository.PathOf("Directory.Packages.props"))
        .Descendants("PackageVersion")
        .ToDictionary(entry => entry.Attribute("Include")!.Value, entry => entry.Attribute("Version")!.Value, StringComparer.OrdinalIgnoreCase);

    public static TheoryData<string> Projects => [.. Repository.Files(".", ".csproj").Select(path => path.Replace("./", "", StringComparison.Ordinal))];

    [Fact]
    public void ListedVersion_IsOneExactVersion() => Listed.Where(entry => !ExactVersion().IsMatch(entry.Value)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_NamesNoVersionOfItsOwn(string project) =>
        XDocument.Load(Repository.PathOf(project)).Descendants("PackageReference")
            .Where(reference => reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null)
            .Select(reference => reference.Attribute("Include")!.Value)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void Restore_TookTheListedVersions_WithoutAWarning(string project)
    {
        var assets = Path.Combine(Path.GetDirectoryName(Repository.PathOf(project))!, "obj", "project.assets.json");
        File.Exists(assets).ShouldBeTrue($"{project} has not been restored; build the whole solution first.");
        using var restored = JsonDocument.Parse(File.ReadAllBytes(assets));

        var complaints = restored.RootElement.TryGetProperty("logs", out var logs)
            ? logs.EnumerateArray().Select(entry => entry.GetProperty("message").GetString()).ToList()
            : [];
        var strays = restored.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").ValueEquals("package"))
            .Select(library => library.Name.Split('/'))
            .Where(parts => Listed.TryGetValue(parts[0], out var version) && !string.Equals(version, parts[1], StringComparison.Ordinal))
            .Select(parts => string.Join(' ', parts));

        complaints.ShouldBeEmpty();
        strays.ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ExactVersion();
}
