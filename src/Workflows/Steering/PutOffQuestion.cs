namespace Jobbspar.Workflows.Steering;

/// <summary>A question that a meeting put off.</summary>
/// <param name="EscalationId">Question.</param>
/// <param name="TrackCode">Track.</param>
/// <param name="Question">The coordinator's question; null where the cause says it.</param>
/// <param name="Cause">Cause.</param>
/// <param name="Reason">Why.</param>
public sealed record PutOffQuestion(Guid EscalationId, string TrackCode, string? Question, Escalations.EscalationCause Cause, string? Reason);
