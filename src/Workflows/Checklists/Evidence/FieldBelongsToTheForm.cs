using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>A value is only taken for a field that the form has: nothing is stored that nobody would see.</summary>
internal static class FieldBelongsToTheForm
{
    public static IEnumerable<Refusal> Check(CatalogueItem item, EvidenceValues values) =>
        values.Keys
            .Where(key => !item.Fields.Any(field => string.Equals(field.Key, key, StringComparison.Ordinal)))
            .Select(key => new Refusal { Rule = nameof(FieldBelongsToTheForm), Field = key, Arguments = [key] });
}
