namespace Jobbspar.Workflows.Escalations;

/// <summary>A line of a timeline as shown.</summary>
/// <param name="At">UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Kind">What.</param>
/// <param name="Level">Level at the time.</param>
/// <param name="Text">What was said.</param>
public sealed record EscalationLine(DateTimeOffset At, string Actor, EscalationEntryKind Kind, EscalationLevel Level, string? Text);
