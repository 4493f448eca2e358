namespace Jobbspar.Host.RestApi.Interventions;

/// <summary>A move of an intervention in time.</summary>
internal sealed record TimeShift
{
    /// <summary>Weeks later, or earlier where below zero.</summary>
    public required int Weeks { get; init; }
}
