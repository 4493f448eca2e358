namespace Jobbspar.Testing;

/// <summary>The repository that the tests were built from, found upwards from where they run.</summary>
public static class RepositoryFolder
{
    /// <summary>Its root.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests run outside it.</exception>
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("The repository's root was not found."),
        _ when File.Exists(System.IO.Path.Combine(folder.FullName, "Jobbspar.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
