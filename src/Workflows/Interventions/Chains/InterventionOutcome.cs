namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>That an intervention gives a learning outcome (läranderesultat) of a competence profile.</summary>
public sealed class InterventionOutcome
{
    /// <summary>Intervention.</summary>
    public required Guid InterventionId { get; init; }

    /// <summary>Learning outcome.</summary>
    public required Guid OutcomeId { get; init; }
}
