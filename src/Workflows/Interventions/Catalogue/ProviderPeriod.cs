namespace Jobbspar.Workflows.Interventions.Catalogue;

/// <summary>A term or a break in a provider's calendar (DOMAIN 5.3). Starts and last days to apply stand by each intervention.</summary>
public sealed class ProviderPeriod
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Provider.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Term or break.</summary>
    public required ProviderPeriodKind Kind { get; set; }

    /// <summary>Name, at most 80 characters, e.g. <c>Vårtermin 2026</c>.</summary>
    public required string Name { get; set; }

    /// <summary>First day, local date.</summary>
    public required DateOnly StartsOn { get; set; }

    /// <summary>Last day, local date.</summary>
    public required DateOnly EndsOn { get; set; }
}
