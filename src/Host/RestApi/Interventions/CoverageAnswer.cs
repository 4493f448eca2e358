using Jobbspar.Workflows.Interventions.Coverage;

namespace Jobbspar.Host.RestApi.Interventions;

/// <summary>Which interventions give what the profiles of a track ask for.</summary>
internal sealed record CoverageAnswer
{
    /// <summary>Version of the chain that is looked at; null where there is none.</summary>
    public required int? ChainNumber { get; init; }

    /// <summary>Interventions of the chain.</summary>
    public required IReadOnlyList<CoveringIntervention> Interventions { get; init; }

    /// <summary>Learning outcomes, by employer, module and order.</summary>
    public required IReadOnlyList<CoveredGoal> Outcomes { get; init; }

    /// <summary>Requirements, by employer and order.</summary>
    public required IReadOnlyList<CoveredGoal> Requirements { get; init; }

    public static CoverageAnswer Of(CoverageView view) => new() { ChainNumber = view.ChainNumber, Interventions = view.Interventions, Outcomes = view.Outcomes, Requirements = view.Requirements };
}
