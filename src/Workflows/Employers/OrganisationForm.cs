namespace Jobbspar.Workflows.Employers;

/// <summary>What a form says of an organisation.</summary>
public sealed record OrganisationForm
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Its version as the author saw it.</summary>
    public int Version { get; init; }

    /// <summary><c>namn</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>typ</c>: code of <see cref="OrganisationType"/>.</summary>
    public string? Type { get; init; }

    /// <summary><c>orgnr</c>.</summary>
    public string? OrganisationNumber { get; init; }

    /// <summary>True where a sole trader's number stays as it is, since it is never shown to be sent back.</summary>
    public bool KeepsNumber { get; init; }

    /// <summary><c>enskildFirma</c>.</summary>
    public bool IsSoleTrader { get; init; }

    /// <summary><c>kontrollerad</c>.</summary>
    public DateOnly? VerifiedByRegisterOn { get; init; }
}
