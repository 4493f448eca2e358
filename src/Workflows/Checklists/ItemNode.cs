namespace Jobbspar.Workflows.Checklists;

/// <summary>A checklist item as it stands in a definition.</summary>
/// <param name="ActivityId">Activity.</param>
/// <param name="ItemCode">E.g. <c>PLAN-03</c>.</param>
/// <param name="Gate">Gate that it holds, or null.</param>
/// <param name="GateStrength"><c>H</c>, <c>W</c>, <c>A</c> or null.</param>
public sealed record ItemNode(string ActivityId, string ItemCode, string? Gate, string? GateStrength);
