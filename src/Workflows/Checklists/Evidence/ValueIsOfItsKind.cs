using System.Globalization;
using System.Text.Json;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>A value is written as its field's kind is written. The text is found by the kind: <c>ValueIsOfItsKind.Date</c>.</summary>
internal static class ValueIsOfItsKind
{
    public static bool IsList(EvidenceFieldKind kind) => kind is EvidenceFieldKind.Choices or EvidenceFieldKind.Lines;

    public static Refusal? Check(CatalogueField field, string text) =>
        Suits(field.Kind, text) ? null : new Refusal { Rule = $"{nameof(ValueIsOfItsKind)}.{field.Kind}", Field = field.Key };

    /// <summary>The refusal of a value that is written otherwise, in a file or a form that has no catalogue of fields.</summary>
    public static Refusal Refuse(string field, EvidenceFieldKind kind) => new() { Rule = $"{nameof(ValueIsOfItsKind)}.{kind}", Field = field };

    private static bool Suits(EvidenceFieldKind kind, string text) => kind switch
    {
        EvidenceFieldKind.Number => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        EvidenceFieldKind.Date => EvidenceValues.ParseDate(text) is not null,
        EvidenceFieldKind.YesNo => text is "true" or "false",
        EvidenceFieldKind.Choices or EvidenceFieldKind.Lines => IsArrayOfText(text),
        EvidenceFieldKind.Text => !text.AsSpan().ContainsAny('\r', '\n'),
        _ => true,
    };

    private static bool IsArrayOfText(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(text) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
