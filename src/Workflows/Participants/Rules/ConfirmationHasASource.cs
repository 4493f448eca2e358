using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>A step is confirmed by a decision with a reference, or by a party that says so (DOMAIN 4.8).</summary>
internal static class ConfirmationHasASource
{
    public static Refusal? Check(StepChange change) =>
        change.Status is not ParticipantInterventionStatus.Confirmed || !string.IsNullOrWhiteSpace(change.DecisionReference) || change.ConfirmedBy is not null
            ? null
            : new Refusal { Rule = nameof(ConfirmationHasASource), Field = "beslutsnummer" };
}
