using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Hosts;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>The interventions of a track: one version of its chain, and what can be chosen for it.</summary>
public sealed record ChainPage
{
    /// <summary>The track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Planned start of the track.</summary>
    public required DateOnly PlannedStart { get; init; }

    /// <summary>Planned end of it.</summary>
    public required DateOnly PlannedEnd { get; init; }

    /// <summary>Local date of today.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The version that is shown: the one asked for, else the newest. Null where there is no chain yet.</summary>
    public InterventionChain? Chain { get; init; }

    /// <summary>Who fixed it.</summary>
    public string? FixedByName { get; init; }

    /// <summary>All versions, the newest first.</summary>
    public required IReadOnlyList<ChainVersion> Versions { get; init; }

    /// <summary>Interventions in the order of the table.</summary>
    public required IReadOnlyList<InterventionRow> Rows { get; init; }

    /// <summary>What keeps the chain from being fixed; only for a proposal.</summary>
    public required IReadOnlyList<Refusal> Faults { get; init; }

    /// <summary>What should be known before it is fixed; only for a proposal.</summary>
    public required IReadOnlyList<Refusal> Notices { get; init; }

    /// <summary>What the catalogue offers, for the form; empty where the actor may not change the chain.</summary>
    public required IReadOnlyList<CatalogueRow> Catalogue { get; init; }

    /// <summary>Where a step can be given and who can answer for it, for the form; empty where the actor may not change the chain.</summary>
    public StepHosts Hosts { get; init; } = StepHosts.None;

    /// <summary>For whose offers somebody went through them, and when last.</summary>
    public required IReadOnlyDictionary<ProviderKind, DateOnly> Reviewed { get; init; }

    /// <summary>True where the actor may change what is shown.</summary>
    public bool MayChange => Head.AllowedActions.Contains("ChangeInterventions") && (Chain is null || Chain.Status is ChainStatus.Proposed);
}
