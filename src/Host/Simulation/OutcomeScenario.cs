using System.Text.Json.Serialization;
using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.Simulation;

/// <summary>How it ends for those who ended (DOMAIN 7.4): three pictures of the country. Only some of the shares come from a source; the rest is filled.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OutcomeScenario>))]
internal enum OutcomeScenario
{
    /// <summary>December 2019: 65 % a job, 10 % studies, 10 % completed without a job, 15 % dropped out.</summary>
    A,

    /// <summary>2021: 50, 20, 12 and 18 %.</summary>
    B,

    /// <summary>The best tracks: 88, 5, 3 and 4 %.</summary>
    C,
}

/// <summary>The shares of a scenario.</summary>
internal static class OutcomeShares
{
    private const int JobElsewhere = 5;

    /// <summary>Per cent that get a job, study, complete without a job, and drop out.</summary>
    public static (int Job, int Studies, int WithoutJob, int Dropout) Of(OutcomeScenario scenario) => scenario switch
    {
        OutcomeScenario.A => (65, 10, 10, 15),
        OutcomeScenario.B => (50, 20, 12, 18),
        _ => (88, 5, 3, 4),
    };

    /// <summary>The same by outcome: a few of the jobs are at another employer.</summary>
    public static IReadOnlyList<(ClosureOutcome Outcome, int Weight)> Weights(OutcomeScenario scenario)
    {
        var (job, studies, withoutJob, dropout) = Of(scenario);
        return
        [
            (ClosureOutcome.EmployedInTrack, job - JobElsewhere), (ClosureOutcome.EmployedElsewhere, JobElsewhere), (ClosureOutcome.Studies, studies),
            (ClosureOutcome.CompletedWithoutJob, withoutJob), (ClosureOutcome.Dropout, dropout),
        ];
    }
}
