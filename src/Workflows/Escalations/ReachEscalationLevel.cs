using Jobbspar.Engine.Execution;

namespace Jobbspar.Workflows.Escalations;

/// <summary>The escalation has come to a level and waits there for an answer.</summary>
/// <param name="Level">Level.</param>
/// <param name="AnswerWorkingDays">Working days for the answer, at least 1.</param>
/// <param name="LateWorkingDays">Working days after those in which the answer is overdue, which others see, and may still come; 0 = none.</param>
/// <param name="BookmarkId">What the answer, or its absence, resumes.</param>
public sealed record ReachEscalationLevel(EscalationLevel Level, int AnswerWorkingDays, int LateWorkingDays, Guid BookmarkId) : IEffect;
