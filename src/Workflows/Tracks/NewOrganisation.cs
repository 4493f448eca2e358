namespace Jobbspar.Workflows.Tracks;

/// <summary>An organisation as a form or an import file names it; found by its number, else created.</summary>
public sealed record NewOrganisation
{
    /// <summary><c>namn</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>orgnr</c>: ten or twelve digits, with or without hyphen.</summary>
    public string? OrganisationNumber { get; init; }

    /// <summary><c>typ</c>: code of <c>OrganisationType</c>.</summary>
    public string? Type { get; init; }
}
