using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>The selection is decided together by the parties that the recruitment plan names (REKR-06); a candidate declines by herself.</summary>
internal static class PlannedPartiesDecide
{
    public static Refusal? Check(IReadOnlyList<OrganisationType> deciding, RecruitmentPlan? plan, SelectionOutcome outcome)
    {
        if (outcome is SelectionOutcome.Declined)
        {
            return null;
        }

        if (plan is null)
        {
            return new Refusal { Rule = $"{nameof(PlannedPartiesDecide)}.Plan", Field = "beslutsparter" };
        }

        var missing = plan.DecisionParties.Except(deciding).Select(party => party.Code()).ToList();
        return missing.Count == 0 ? null : new Refusal { Rule = nameof(PlannedPartiesDecide), Field = "beslutsparter", Arguments = [string.Join(", ", missing)] };
    }
}
