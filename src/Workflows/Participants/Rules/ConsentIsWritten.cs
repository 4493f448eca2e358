using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>A consent to lift secrecy is in writing, names another organisation and ends.</summary>
internal static class ConsentIsWritten
{
    public static Refusal? Check(NewConsent consent) =>
        consent.Basis is SharingBasis.Consent && !consent.IsWritten ? new Refusal { Rule = nameof(ConsentIsWritten), Field = "skriftligt" }
        : consent.FromOrganisationId == consent.ToOrganisationId ? new Refusal { Rule = $"{nameof(ConsentIsWritten)}.SameParty", Field = "till" }
        : null;
}
