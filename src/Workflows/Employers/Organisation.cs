namespace Jobbspar.Workflows.Employers;

/// <summary>An organisation that takes part in tracks (DOMAIN 4.2).</summary>
public sealed class Organisation
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Registered name, at most 200 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Kind of organisation.</summary>
    public required OrganisationType Type { get; set; }

    /// <summary>Ten digits without separator, well-formed (<see cref="Employers.OrganisationNumber"/>); unique. Null where not known, and for a sole trader, whose number is her personnummer: it is sealed.</summary>
    public string? OrganisationNumber { get; set; }

    /// <summary>A sole trader's ten digits, sealed (<c>IdentitySeal</c>): masked where they are shown, and left out of exports. Null for all others.</summary>
    public string? SealedNumber { get; set; }

    /// <summary>Keyed hash of a sole trader's number, by which the register holds her once; null for all others.</summary>
    public string? NumberHash { get; set; }

    /// <summary>Enskild firma: the number is the owner's own.</summary>
    public bool IsSoleTrader { get; set; }

    /// <summary>Local date on which somebody checked name and number against the register of companies; a well-formed number is not a registered one. Null where nobody has.</summary>
    public DateOnly? VerifiedByRegisterOn { get; set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }
}
