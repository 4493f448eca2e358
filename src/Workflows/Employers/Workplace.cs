namespace Jobbspar.Workflows.Employers;

/// <summary>A place where an employer's people work (arbetsställe, DOMAIN 4.2). Counted apart from employers.</summary>
public sealed class Workplace
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Employer.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Name, at most 200 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Street and place, at most 300 characters.</summary>
    public required string Address { get; set; }

    /// <summary>Four digits.</summary>
    public required string MunicipalityCode { get; set; }

    /// <summary>SCB's number of the workplace (CFAR), eight digits; null where not known.</summary>
    public string? CfarNumber { get; set; }

    /// <summary>How many participants can be there at the same time, 0 or more.</summary>
    public required int Capacity { get; set; }

    /// <summary>Last local date on which it is used; null = until further notice.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }
}
