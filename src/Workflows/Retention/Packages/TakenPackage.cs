namespace Jobbspar.Workflows.Retention.Packages;

/// <summary>A package as it is handed out.</summary>
/// <param name="FileName">Name to keep it under.</param>
/// <param name="Zip">The whole file.</param>
/// <param name="Sha256">SHA-256 of the whole file, 64 hexadecimal digits.</param>
public sealed record TakenPackage(string FileName, byte[] Zip, string Sha256);
