namespace Jobbspar.Workflows.Interventions.Chains;

/// <summary>What holds for a relation where nothing else is said (DOMAIN 4.8).</summary>
public static class ChainEdgeDefaults
{
    /// <summary>Most working days of changeover (ställtid).</summary>
    public const int MaxChangeoverWorkingDays = 2;
}
