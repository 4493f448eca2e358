using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.RestApi.Organisations;

/// <summary>What is said of a workplace.</summary>
internal sealed record WorkplaceDetails
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Street and place.</summary>
    public string? Address { get; init; }

    /// <summary>Four digits.</summary>
    public string? MunicipalityCode { get; init; }

    /// <summary>SCB's number of the workplace, eight digits.</summary>
    public string? CfarNumber { get; init; }

    /// <summary>Participants that can be there at the same time.</summary>
    public int? Capacity { get; init; }

    /// <summary>Last local date on which it is used.</summary>
    public DateOnly? ClosedOn { get; init; }

    public WorkplaceFormInput ToForm(Guid organisationId, Guid? id = null, int version = 0) => new()
    {
        Id = id,
        OrganisationId = organisationId,
        Version = version,
        Name = Name,
        Address = Address,
        MunicipalityCode = MunicipalityCode,
        CfarNumber = CfarNumber,
        Capacity = Capacity,
        ClosedOn = ClosedOn,
    };
}
