using System.Text.RegularExpressions;
using Jobbspar.Host.Configuration;

namespace Jobbspar.Architecture.Tests;

/// <summary>What the README says of files and settings is true.</summary>
public sealed partial class ReadmeTests
{
    private const string TableHead = "| Setting | What it does | When it is absent |\n|---|---|---|\n";

    private static readonly string Readme = Repository.Read("README.md");

    /// <summary>When this fails, paste the expected table.</summary>
    [Fact]
    public void TableOfSettings_IsThatOfTheProgram()
    {
        var from = Readme.IndexOf(TableHead, StringComparison.Ordinal) + TableHead.Length;

        Readme[from..].Split('\n').TakeWhile(line => line.Length > 0).ShouldBe(SettingKeys.All.Select(Row));
    }

    [Fact]
    public void Links_LeadToFilesThatExist() =>
        Repository.Files("docs", ".md").Prepend("README.md")
            .SelectMany(file => Link().Matches(Repository.Read(file)).Select(match => (file, target: match.Groups["target"].Value)))
            .Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(Repository.PathOf(link.file))!, link.target)))
            .ShouldBeEmpty();

    [Fact]
    public void Documents_NameNoPathOfOneMachine() =>
        Repository.Files(".", ".md").Where(file => MachinePath().IsMatch(Repository.Read(file))).ShouldBeEmpty();

    private static string Row(SettingKey key) =>
        $"| `{key.Variable}`{(key.Option is { } option ? $" or `{option}`" : "")} | {key.Meaning} Example: `{(key.IsSecret ? Masked(key.Example) : key.Example)}` | {key.Default} |";

    private static string Masked(string example) => example.Replace("secret", "…", StringComparison.Ordinal);

    [GeneratedRegex(@"\]\((?<target>(?!https?:|#)[^)\s#]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w.])/(?:work|home|root|Users)/", RegexOptions.None, 10_000)]
    private static partial Regex MachinePath();
}
