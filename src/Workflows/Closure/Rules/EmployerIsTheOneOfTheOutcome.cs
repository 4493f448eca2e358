using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Employed in the track means by an employer of the track; employed elsewhere by another one.</summary>
internal static class EmployerIsTheOneOfTheOutcome
{
    public static Refusal? Check(ClosureOutcome outcome, Employment? employment) => (outcome, employment) switch
    {
        (ClosureOutcome.EmployedInTrack, { TrackEmployerId: null }) or (ClosureOutcome.EmployedElsewhere, { TrackEmployerId: not null }) =>
            new() { Rule = nameof(EmployerIsTheOneOfTheOutcome), Field = "utfall" },
        _ => null,
    };
}
