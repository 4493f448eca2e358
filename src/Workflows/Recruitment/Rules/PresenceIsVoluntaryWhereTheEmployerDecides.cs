using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Recruitment.Rules;

/// <summary>Where the employer makes the final choice, candidates come out of own interest: such an activity is mandatory for nobody (DOMAIN 4.10, section 11 point 22).</summary>
internal static class PresenceIsVoluntaryWhereTheEmployerDecides
{
    public static Refusal? Check(bool employerDecides, bool isMandatory) =>
        employerDecides && isMandatory ? new Refusal { Rule = nameof(PresenceIsVoluntaryWhereTheEmployerDecides), Field = "obligatorisk" } : null;
}
