using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.RestApi.Tracks;

/// <summary>One track.</summary>
internal sealed record TrackAnswer
{
    /// <summary>As in the list.</summary>
    public required TrackRow Track { get; init; }

    /// <summary>Background text.</summary>
    public required string? Description { get; init; }

    /// <summary>Its facts: what is sent back whole to correct them.</summary>
    public required TrackDetails Details { get; init; }

    /// <summary>Where it comes from, and whom it is for.</summary>
    public required TrackBackground Background { get; init; }

    /// <summary>Weeks of the plan where they are unusual (fewer than 12, more than 104); null otherwise.</summary>
    public required int? UnusualWeeks { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Round { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly RegisteredOn { get; init; }

    /// <summary>Places planned.</summary>
    public required int PlacesPlanned { get; init; }

    /// <summary>Name of the leading organisation.</summary>
    public required string LeadOrganisation { get; init; }

    /// <summary>The four phases in order.</summary>
    public required IReadOnlyList<PhaseProgress> Phases { get; init; }

    /// <summary>Code of the shut gate before it; null when closed.</summary>
    public required string? Gate { get; init; }

    /// <summary>What the gate still asks for.</summary>
    public required IReadOnlyList<ApiReason> GateNeeds { get; init; }

    /// <summary>What the user may do here.</summary>
    public required IReadOnlyList<string> AllowedActions { get; init; }

    public static TrackAnswer Of(TrackPage page) => new()
    {
        Track = page.Row,
        Description = page.Description,
        Details = page.Details,
        Background = page.Background,
        UnusualWeeks = TrackLength.Unusual(page.Row.PlannedStart, page.Row.PlannedEnd),
        Round = page.Round,
        RegisteredOn = page.RegisteredOn,
        PlacesPlanned = page.PlacesPlanned,
        LeadOrganisation = page.LeadOrganisation,
        Phases = page.Phases,
        Gate = page.Gate?.Gate,
        GateNeeds = [.. (page.Gate?.Missing ?? []).Select(ApiReason.Of)],
        AllowedActions = [.. page.AllowedActions.Order(StringComparer.Ordinal)],
    };
}
