namespace Jobbspar.Workflows.Interventions.Coverage;

/// <summary>An intervention that can give something.</summary>
/// <param name="Id">Intervention.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Version">The version that a change of what it gives builds on.</param>
public sealed record CoveringIntervention(Guid Id, string Label, int Version);
