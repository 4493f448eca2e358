namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>An organisation or a municipality that a group answers for.</summary>
/// <param name="Id">Key.</param>
/// <param name="Organisation">Name of the organisation; null where it is a municipality.</param>
/// <param name="MunicipalityCode">Kommunkod; null where it is an organisation.</param>
public sealed record SteeringGroupAreaRow(Guid Id, string? Organisation, string? MunicipalityCode);
