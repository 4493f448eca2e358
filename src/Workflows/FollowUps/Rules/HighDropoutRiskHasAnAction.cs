using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.FollowUps.Rules;

/// <summary>Where the risk of dropout is high, or the participant does not know her next step, something is to be done (GENO-16).</summary>
internal static class HighDropoutRiskHasAnAction
{
    public static Refusal? Check(ParticipantFollowUp given) =>
        (given.DropoutRisk is DropoutRisk.High || given.NextStepKnown is false) && given.Actions.Count == 0
            ? new() { Rule = nameof(HighDropoutRiskHasAnAction), Field = "atgarder" }
            : null;
}
