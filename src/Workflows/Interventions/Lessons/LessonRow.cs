namespace Jobbspar.Workflows.Interventions.Lessons;

/// <summary>An intervention of the chain in force with what was learnt of it.</summary>
/// <param name="OriginId">The intervention, through all versions.</param>
/// <param name="Label">Name.</param>
/// <param name="Verdict">What becomes of it; null where nothing is said yet.</param>
/// <param name="Reason">Why.</param>
/// <param name="Version">Version of what was said, 0 where nothing is.</param>
public sealed record LessonRow(Guid OriginId, string Label, LessonVerdict? Verdict, string? Reason, int Version);
