namespace Jobbspar.Workflows.Escalations;

/// <summary>What the page of recipients shows.</summary>
/// <param name="Rows">Recipients.</param>
/// <param name="Readers">Users who may become one.</param>
/// <param name="Organisations">Organisations that lead tracks.</param>
public sealed record EscalationRecipientsPage(
    IReadOnlyList<EscalationRecipientRow> Rows,
    IReadOnlyList<KeyValuePair<Guid, string>> Readers,
    IReadOnlyList<KeyValuePair<Guid, string>> Organisations);
