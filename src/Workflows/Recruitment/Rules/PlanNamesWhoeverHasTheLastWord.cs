using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>Those who have the last word are among those who decide.</summary>
internal static class PlanNamesWhoeverHasTheLastWord
{
    public static Refusal? Check(FinalSay say, IReadOnlyList<OrganisationType> parties)
    {
        OrganisationType[] needed = say switch
        {
            FinalSay.Employer => [OrganisationType.Employer],
            FinalSay.MunicipalityAndEmployer => [OrganisationType.Municipality, OrganisationType.Employer],
            _ => [OrganisationType.EmploymentService, OrganisationType.Municipality, OrganisationType.Employer],
        };
        return needed.Except(parties).Any() ? new Refusal { Rule = nameof(PlanNamesWhoeverHasTheLastWord), Field = "beslutsparter" } : null;
    }
}
