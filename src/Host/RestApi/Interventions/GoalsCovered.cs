namespace Jobbspar.Host.RestApi.Interventions;

/// <summary>All that an intervention gives; what is left out is forgotten.</summary>
internal sealed record GoalsCovered
{
    /// <summary>Learning outcomes, by the id that they keep through all versions.</summary>
    public required IReadOnlyList<Guid> Outcomes { get; init; }

    /// <summary>Requirements, likewise.</summary>
    public required IReadOnlyList<Guid> Requirements { get; init; }
}
