using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>No two interventions of the catalogue have the same short name.</summary>
internal static class CatalogueCodeIsUnique
{
    public static Refusal? Check(string code, bool isTaken) =>
        isTaken ? new Refusal { Rule = nameof(CatalogueCodeIsUnique), Field = "kod", Arguments = [code] } : null;
}
