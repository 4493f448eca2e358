using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Tracks;

/// <summary>A track is led by a municipality or by Arbetsförmedlingen (DOMAIN 4.1).</summary>
internal static class LeadIsMunicipalityOrEmploymentService
{
    public static Refusal? Check(NewOrganisation lead) =>
        CodeTable<OrganisationType>.TryParse(lead.Type, out var type) && type is not (OrganisationType.Municipality or OrganisationType.EmploymentService)
            ? new Refusal { Rule = nameof(LeadIsMunicipalityOrEmploymentService), Field = "huvudman.typ", Arguments = [lead.Type] }
            : null;
}
