using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>A field that is asked for has a value.</summary>
internal static class FieldIsFilledIn
{
    public static Refusal? Check(EvidenceValues values, string field) =>
        values.Text(field) is null ? new Refusal { Rule = nameof(FieldIsFilledIn), Field = field } : null;
}
