namespace Jobbspar.Host.RestApi.Steering;

/// <summary>What a steering group answers for: an organisation or a municipality.</summary>
internal sealed record AreaGiven
{
    /// <summary>Organisation; null where it is a municipality.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Kommunkod; null where it is an organisation.</summary>
    public string? MunicipalityCode { get; init; }
}
