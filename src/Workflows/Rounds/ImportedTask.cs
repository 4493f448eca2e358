namespace Jobbspar.Workflows.Rounds;

/// <summary>What the form of a task was filled in with.</summary>
/// <param name="Path">Where it stands in the file.</param>
/// <param name="Code">Item, e.g. <c>PLAN-05</c>.</param>
/// <param name="Employer">Name of the employer that it is about; null where it is about all that the file says nothing else of.</param>
/// <param name="Values">Values of the form.</param>
internal sealed record ImportedTask(string Path, string Code, string? Employer, IReadOnlyDictionary<string, string> Values);
