namespace Jobbspar.Workflows.Rounds;

/// <summary>The office of Arbetsförmedlingen that takes part.</summary>
internal sealed record ImportedOffice(string Name, string? Number);
