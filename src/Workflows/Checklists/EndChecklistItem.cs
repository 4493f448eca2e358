using Jobbspar.Engine.Execution;

namespace Jobbspar.Workflows.Checklists;

/// <summary>A standing duty has ended, because its phase was left: its open occurrences are no longer asked for.</summary>
/// <param name="ItemCode">E.g. <c>GENO-05</c>.</param>
public sealed record EndChecklistItem(string ItemCode) : IEffect;
