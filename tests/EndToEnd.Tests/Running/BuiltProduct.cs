namespace Jobbspar.EndToEnd.Tests.Running;

/// <summary>Where the product under test and the results of the tests are, found from where the tests were built.</summary>
internal static class BuiltProduct
{
    private static readonly string Root = FindRoot();

    /// <summary>The program, built in the same configuration as these tests.</summary>
    public static string Executable { get; } = Path.Combine(
        Root, "src", "Host", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory).Name, "jobbspar.dll");

    /// <summary>The track that is shipped as an example of an import file.</summary>
    public static string RenovaSample { get; } = Path.Combine(Root, "samples", "renova-renhallning.json");

    /// <summary>A national profile that is shipped as an example.</summary>
    public static string NationalProfile { get; } = Path.Combine(Root, "samples", "yrkesprofil-renhallning.json");

    /// <summary>The whole example: two rounds with their participants.</summary>
    public static string RoundsSample { get; } = Path.Combine(Root, "samples", "renova-omgangar.json");

    /// <summary>Logs, screenshots of what failed, and those that tests keep.</summary>
    public static string Results { get; } = Directory.CreateDirectory(Path.Combine(Root, "TestResults", "EndToEnd")).FullName;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jobbspar.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No Jobbspar.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
