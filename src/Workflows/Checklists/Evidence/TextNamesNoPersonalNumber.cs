using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>No evidence holds what looks like a personnummer.</summary>
internal static class TextNamesNoPersonalNumber
{
    public static Refusal? Check(CatalogueField field, string text) =>
        field.Kind is EvidenceFieldKind.Text or EvidenceFieldKind.LongText or EvidenceFieldKind.Lines && PersonalNumber.IsIn(text)
            ? new Refusal { Rule = nameof(TextNamesNoPersonalNumber), Field = field.Key }
            : null;
}
