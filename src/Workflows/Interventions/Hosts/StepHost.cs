namespace Jobbspar.Workflows.Interventions.Hosts;

/// <summary>A workplace, or a contact, that a step can be given to.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Of">Name of the organisation it belongs to.</param>
/// <param name="PartId">The employer's part in the track; null for a contact.</param>
public sealed record StepHost(Guid Id, string Name, string Of, Guid? PartId);
