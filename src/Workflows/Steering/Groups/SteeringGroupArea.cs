namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>An organisation or a municipality whose new tracks belong to a group. Each belongs to one group only.</summary>
public sealed class SteeringGroupArea
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Group.</summary>
    public required Guid GroupId { get; init; }

    /// <summary>Organisation that leads tracks; null where it is a municipality.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Kommunkod, four digits; null where it is an organisation.</summary>
    public string? MunicipalityCode { get; init; }
}
