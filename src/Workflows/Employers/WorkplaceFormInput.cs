namespace Jobbspar.Workflows.Employers;

/// <summary>What a form says of a workplace.</summary>
public sealed record WorkplaceFormInput
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Employer.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Its version as the author saw it.</summary>
    public int Version { get; init; }

    /// <summary><c>namn</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>adress</c>.</summary>
    public string? Address { get; init; }

    /// <summary><c>kommun</c>.</summary>
    public string? MunicipalityCode { get; init; }

    /// <summary><c>cfar</c>.</summary>
    public string? CfarNumber { get; init; }

    /// <summary><c>kapacitet</c>.</summary>
    public int? Capacity { get; init; }

    /// <summary><c>stängd</c>.</summary>
    public DateOnly? ClosedOn { get; init; }
}
