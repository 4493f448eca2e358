namespace Jobbspar.Workflows.Escalations;

/// <summary>A recipient in the list.</summary>
/// <param name="Id">Key.</param>
/// <param name="Level">Level.</param>
/// <param name="Function">Function.</param>
/// <param name="UserName">Whose.</param>
/// <param name="Organisation">Organisation whose tracks it concerns; null for all.</param>
public sealed record EscalationRecipientRow(Guid Id, EscalationLevel Level, string Function, string UserName, string? Organisation);
