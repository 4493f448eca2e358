using Jobbspar.Engine.Execution;

namespace Jobbspar.Workflows.Checklists;

/// <summary>An item has ended, because its phase was left or its participant closed: its open tasks are no longer asked for.</summary>
/// <param name="ItemCode">E.g. <c>GENO-05</c>.</param>
/// <param name="SubjectIds">The objects whose tasks end.</param>
/// <param name="IsOfTrack">True where it concerns the whole track, whatever the instance is called.</param>
public sealed record EndChecklistItem(string ItemCode, IReadOnlyList<Guid> SubjectIds, bool IsOfTrack) : IEffect;
