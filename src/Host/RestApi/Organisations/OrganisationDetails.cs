using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.RestApi.Organisations;

/// <summary>What is said of an organisation.</summary>
internal sealed record OrganisationDetails
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Code of <see cref="OrganisationType"/>.</summary>
    public string? Type { get; init; }

    /// <summary>Organisationsnummer.</summary>
    public string? OrganisationNumber { get; init; }

    /// <summary>True where a sole trader's number stays as it is, since it is never sent to be sent back.</summary>
    public bool KeepsNumber { get; init; }

    /// <summary>Enskild firma.</summary>
    public bool IsSoleTrader { get; init; }

    /// <summary>Local date on which it was checked against the register of companies.</summary>
    public DateOnly? VerifiedByRegisterOn { get; init; }

    public OrganisationForm ToForm(Guid? id = null, int version = 0) => new()
    {
        Id = id,
        Version = version,
        Name = Name,
        Type = Type,
        OrganisationNumber = OrganisationNumber,
        KeepsNumber = KeepsNumber,
        IsSoleTrader = IsSoleTrader,
        VerifiedByRegisterOn = VerifiedByRegisterOn,
    };
}
