namespace Jobbspar.Workflows.Employers;

/// <summary>An organisation that takes part in tracks (DOMAIN 4.2).</summary>
public sealed class Organisation
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Registered name, at most 200 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Kind of organisation.</summary>
    public required OrganisationType Type { get; init; }

    /// <summary>Ten digits without separator, well-formed (<see cref="OrganisationNumber"/>); unique. Null where not known.</summary>
    public string? OrganisationNumber { get; init; }
}
