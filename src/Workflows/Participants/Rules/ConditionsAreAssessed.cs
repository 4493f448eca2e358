using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>Nobody is accepted before her conditions to complete the track were assessed (REKR-12, gate P1).</summary>
internal static class ConditionsAreAssessed
{
    public static Refusal? Check(Participant participant) =>
        participant is { ConditionsAssessedOn: not null, ConditionsAssessedBy: not null } ? null : new Refusal { Rule = nameof(ConditionsAreAssessed), Field = "bedomning" };
}
