using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>The short name of an intervention is letters, digits and hyphens, at most 40, so that files and people write it alike.</summary>
internal static class CatalogueCodeIsWellFormed
{
    private static readonly System.Buffers.SearchValues<char> Allowed = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789-");

    public static Refusal? Check(string code) =>
        code.Length is > 0 and <= 40 && !code.AsSpan().ContainsAnyExcept(Allowed) ? null : new Refusal { Rule = nameof(CatalogueCodeIsWellFormed), Field = "kod" };
}
