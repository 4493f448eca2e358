using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>The provider is an organisation that is known here.</summary>
internal static class ProviderIsAnOrganisation
{
    public static Refusal? Check(bool exists) => exists ? null : new Refusal { Rule = nameof(ProviderIsAnOrganisation), Field = "anordnare" };
}
