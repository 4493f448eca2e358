using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.LettersOfIntent.Rules;

/// <summary>A party is what its organisation is: a municipality, Arbetsförmedlingen, or the employer of the track.</summary>
internal static class PartyKindSuitsTheOrganisation
{
    public static Refusal? Check(string field, LetterPartyKind kind, OrganisationType type, bool isTheEmployer) =>
        kind switch { LetterPartyKind.Municipality => type is OrganisationType.Municipality, LetterPartyKind.EmploymentService => type is OrganisationType.EmploymentService, LetterPartyKind.Employer => isTheEmployer, _ => true } ? null : new() { Rule = nameof(PartyKindSuitsTheOrganisation), Field = field };
}
