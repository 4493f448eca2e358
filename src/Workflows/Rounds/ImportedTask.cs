namespace Jobbspar.Workflows.Rounds;

/// <summary>What the form of a task was filled in with.</summary>
internal sealed record ImportedTask(string Path, string Code, IReadOnlyDictionary<string, string> Values);
