using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>The intervention is in the catalogue.</summary>
internal static class CatalogueItemExists
{
    public static Refusal? Check(bool exists) => exists ? null : new Refusal { Rule = nameof(CatalogueItemExists), Field = "utbud" };
}
