using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Interventions.Coverage;

/// <summary>Which interventions of a track's chain give what its profiles ask for (täckning, PLAN-07 and PLAN-23).</summary>
public sealed record CoverageView
{
    /// <summary>The track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Version of the chain that is looked at; null where there is none.</summary>
    public int? ChainNumber { get; init; }

    /// <summary>True where the actor may state what gives what.</summary>
    public required bool MayChange { get; init; }

    /// <summary>Interventions of the chain.</summary>
    public required IReadOnlyList<CoveringIntervention> Interventions { get; init; }

    /// <summary>Learning outcomes of the profiles that hold, by employer, module and order.</summary>
    public required IReadOnlyList<CoveredGoal> Outcomes { get; init; }

    /// <summary>Requirements that must or may be met, by employer and order.</summary>
    public required IReadOnlyList<CoveredGoal> Requirements { get; init; }
}
