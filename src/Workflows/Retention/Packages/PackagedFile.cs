namespace Jobbspar.Workflows.Retention.Packages;

/// <summary>A file of a package.</summary>
/// <param name="Path">Its name within the package, with slashes.</param>
/// <param name="Content">What is in it.</param>
public sealed record PackagedFile(string Path, byte[] Content);
