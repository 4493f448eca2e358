namespace Jobbspar.Host.Simulation;

/// <summary>What is to be lived through.</summary>
/// <param name="Tracks">Tracks that are registered a year.</param>
/// <param name="Years">Years of 365 days.</param>
/// <param name="Seed">The same seed gives the same life.</param>
/// <param name="Scenario">How it ends.</param>
internal sealed record SimulationOptions(int Tracks, int Years, int Seed, OutcomeScenario Scenario = OutcomeScenario.B)
{
    /// <summary>The most tracks a year; some fifteen times as many as the whole country has in a tenth of it.</summary>
    public const int MostTracks = 500;

    /// <summary>The most years.</summary>
    public const int MostYears = 10;

    /// <summary>The first day: fixed, so that what a seed gives does not depend on when it is asked.</summary>
    public static DateOnly FirstDay { get; } = new(2025, 1, 7);

    /// <summary>The day after the last.</summary>
    public DateOnly End => FirstDay.AddDays(365 * Years);
}
