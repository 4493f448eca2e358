using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>A text is no longer than its field allows, and no value longer than the longest text.</summary>
internal static class TextIsNotTooLong
{
    public static Refusal? Check(CatalogueField field, string text)
    {
        var longest = field.Kind is EvidenceFieldKind.Text ? field.Maximum ?? CatalogueField.LongestText : CatalogueField.LongestText;
        return text.Length > longest ? new Refusal { Rule = nameof(TextIsNotTooLong), Field = field.Key, Arguments = [Written.Number(longest)] } : null;
    }
}
