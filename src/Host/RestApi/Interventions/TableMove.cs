namespace Jobbspar.Host.RestApi.Interventions;

/// <summary>A move of an intervention in the table.</summary>
internal sealed record TableMove
{
    /// <summary>True for one place up, false for one down.</summary>
    public required bool Up { get; init; }
}
