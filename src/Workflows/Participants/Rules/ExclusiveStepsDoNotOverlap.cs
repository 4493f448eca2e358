using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>
/// Two steps that both occupy the days do not overlap where one of them is exclusive, or where each is known to go together with certain types and
/// neither names the other's. A step that is part of the other (APL within its education) may; so may support, which occupies nothing.
/// </summary>
internal static class ExclusiveStepsDoNotOverlap
{
    public static Refusal? Check(ParticipantIntervention step, IEnumerable<ParticipantIntervention> others) =>
        others.FirstOrDefault(other => Collides(step, other)) is { } other
            ? new Refusal
            {
                Rule = nameof(ExclusiveStepsDoNotOverlap),
                Field = "start",
                Arguments = [other.Title, Written.Date(First(other)), Written.Date(Last(other))],
            }
            : null;

    private static bool Collides(ParticipantIntervention step, ParticipantIntervention other) =>
        step.Id != other.Id
        && step is { Occupying: true } && other is { Occupying: true }
        && IsInThePlan(step) && IsInThePlan(other)
        && step.PartOfId != other.Id && other.PartOfId != step.Id
        && First(step) <= Last(other) && First(other) <= Last(step)
        && (step.Exclusive || other.Exclusive || (IsKnownNotToSuit(step, other) && IsKnownNotToSuit(other, step)));

    private static bool IsKnownNotToSuit(ParticipantIntervention step, ParticipantIntervention other) =>
        step.CombinableWith.Count > 0 && !step.CombinableWith.Contains(other.Type);

    private static bool IsInThePlan(ParticipantIntervention step) =>
        step.Status is not (ParticipantInterventionStatus.Cancelled or ParticipantInterventionStatus.Credited);

    private static DateOnly First(ParticipantIntervention step) => step.ActualStart ?? step.PlannedStart;

    private static DateOnly Last(ParticipantIntervention step) => step.ActualEnd ?? step.PlannedEnd;
}
