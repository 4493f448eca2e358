namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>That an intervention leads to a requirement (krav) of a requirement profile.</summary>
public sealed class InterventionRequirement
{
    /// <summary>Intervention.</summary>
    public required Guid InterventionId { get; init; }

    /// <summary>Requirement.</summary>
    public required Guid RequirementId { get; init; }
}
