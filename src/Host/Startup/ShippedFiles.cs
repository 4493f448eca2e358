namespace Jobbspar.Host.Startup;

/// <summary>Files that lie beside the program, wherever it is started from.</summary>
internal static class ShippedFiles
{
    /// <summary>The shipped workflow definitions.</summary>
    public static string Workflows => Path.Combine(AppContext.BaseDirectory, "workflows");
}
