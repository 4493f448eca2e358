using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>A number is neither below nor above what its field allows.</summary>
internal static class NumberIsWithinItsBounds
{
    public static Refusal? Check(CatalogueField field, EvidenceValues values) =>
        field.Kind is EvidenceFieldKind.Number && values.Number(field.Key) is { } number && (number < field.Minimum || number > field.Maximum)
            ? new Refusal { Rule = nameof(NumberIsWithinItsBounds), Field = field.Key, Arguments = [Written.Number(field.Minimum ?? 0), Written.Number(field.Maximum ?? int.MaxValue)] }
            : null;
}
