namespace Jobbspar.Workflows.Instances;

/// <summary>A limit in time on an instance; where one bound is missing it is open to that side.</summary>
/// <param name="Of">Which instant; the name is none.</param>
/// <param name="From">From then on.</param>
/// <param name="Before">Before then.</param>
public sealed record InstantFilter(InstanceOrder Of, DateTimeOffset? From, DateTimeOffset? Before);
