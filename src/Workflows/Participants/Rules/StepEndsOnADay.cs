using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>What goes on has begun on a day, and what was completed or interrupted ended on one, not before it began.</summary>
internal static class StepEndsOnADay
{
    public static IReadOnlyList<Refusal> Check(ParticipantInterventionStatus status, DateOnly? start, DateOnly? end, DateOnly today) => status switch
    {
        ParticipantInterventionStatus.Ongoing or ParticipantInterventionStatus.Paused => Refusals.Among(Given("faktiskStart", start), HappenedOnOrBeforeToday.Check("faktiskStart", start, today)),
        ParticipantInterventionStatus.Completed or ParticipantInterventionStatus.Interrupted => Refusals.Among(
            Given("faktiskStart", start),
            Given("faktisktSlut", end),
            HappenedOnOrBeforeToday.Check("faktisktSlut", end, today),
            LastDayIsNotBeforeTheFirst.Check("faktisktSlut", start, end)),
        _ => [],
    };

    private static Refusal? Given(string field, DateOnly? date) => date is null ? new Refusal { Rule = nameof(StepEndsOnADay), Field = field } : null;
}
