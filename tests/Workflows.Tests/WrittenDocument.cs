namespace Jobbspar.Workflows.Tests;

/// <summary>
/// A document under <c>docs/</c> that is written from code. The test that holds it fails when it is out of date;
/// run the tests with <c>JOBBSPAR_WRITE_DOCS=1</c> to write it anew.
/// </summary>
internal static class WrittenDocument
{
    public static string Root { get; } = FindRoot();

    public static void ShouldBeCurrent(string relativePath, string expected)
    {
        var path = Path.Combine(Root, relativePath);
        if (Environment.GetEnvironmentVariable("JOBBSPAR_WRITE_DOCS") is "1")
        {
            File.WriteAllText(path, expected);
        }

        File.Exists(path).ShouldBeTrue($"{relativePath} is missing. Run the tests with JOBBSPAR_WRITE_DOCS=1.");
        File.ReadAllText(path).ShouldBe(expected, $"{relativePath} is out of date. Run the tests with JOBBSPAR_WRITE_DOCS=1 and read the diff.");
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Jobbspar.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("No Jobbspar.sln above the tests.");
    }
}
