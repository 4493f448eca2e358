namespace Jobbspar.Workflows.Instances;

/// <summary>A page of a list of instances.</summary>
/// <param name="Items">The instances on the page.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record InstancePage(IReadOnlyList<InstanceSummary> Items, int Total);
