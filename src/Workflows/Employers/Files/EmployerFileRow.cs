using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Employers.Files;

/// <summary>A row of the register's file: an organisation, and one of its workplaces where it names one.</summary>
/// <param name="Organisation">What it says of the organisation; its kind is null where it says none.</param>
/// <param name="Number">Ten digits; null where the row has none, and the organisation is known by its name.</param>
/// <param name="Workplace">The workplace; null for an organisation alone.</param>
internal sealed record EmployerFileRow(OrganisationForm Organisation, string? Number, WorkplaceFormInput? Workplace)
{
    /// <summary>What the rows of one organisation have in common.</summary>
    public string Key => Number ?? $"={Name.ToUpperInvariant()}";

    /// <summary>The organisation's name.</summary>
    public string Name => Organisation.Name?.Trim() ?? "";

    /// <summary>The workplace's CFAR number.</summary>
    public string? Cfar => TypedText.OrNull(Workplace?.CfarNumber);
}
