using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>Attendance is recorded of what has begun.</summary>
internal static class StepHasBegun
{
    public static Refusal? Check(ParticipantIntervention step) => step.ActualStart is not null ? null : new Refusal { Rule = nameof(StepHasBegun), Field = "narvaro" };
}
