namespace Jobbspar.Architecture.Tests;

/// <summary>The checked-out repository, found from where the tests were built.</summary>
internal static class Repository
{
    private static readonly string[] BuiltFolders = ["bin", "obj", "node_modules", "TestResults", "artifacts", ".git", "data"];

    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Files below a folder with one of these endings, as paths from the root with forward slashes; nothing that a build made.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings)
    {
        var found = new List<string>();
        Collect(PathOf(folder), endings, found);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    public static IReadOnlyList<SourceFile> Sources(string folder) =>
        [.. Files(folder, ".cs", ".razor").Select(path => new SourceFile(path))];

    private static void Collect(string folder, string[] endings, List<string> found)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            {
                found.Add(Path.GetRelativePath(Root, file).Replace('\\', '/'));
            }
        }

        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            if (!BuiltFolders.Contains(Path.GetFileName(inner), StringComparer.Ordinal))
            {
                Collect(inner, endings, found);
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Jobbspar.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No Jobbspar.sln above {AppContext.BaseDirectory}.");
    }
}
