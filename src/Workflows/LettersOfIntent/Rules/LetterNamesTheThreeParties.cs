using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.LettersOfIntent.Rules;

/// <summary>The municipality, Arbetsförmedlingen and the employer are always parties (DOMAIN 4.7).</summary>
internal static class LetterNamesTheThreeParties
{
    public static Refusal? Check(IReadOnlyCollection<LetterPartyKind> kinds) =>
        kinds.Contains(LetterPartyKind.Municipality) && kinds.Contains(LetterPartyKind.EmploymentService) && kinds.Contains(LetterPartyKind.Employer) ? null : new() { Rule = nameof(LetterNamesTheThreeParties), Field = "parter" };
}
