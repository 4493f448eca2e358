using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>What every evidence form is checked for, whatever its item: known fields, filled in where required, of their kind and within bounds.</summary>
internal static class FormRules
{
    /// <summary>All faults of a form that is to complete an item.</summary>
    public static IEnumerable<Refusal> Check(CatalogueItem item, EvidenceValues values) =>
        FieldBelongsToTheForm.Check(item, values).Concat(item.Fields.SelectMany(field => Check(field, values)));

    /// <summary>The faults that even a draft may not have: what must never be stored at all. Nothing is required yet.</summary>
    public static IEnumerable<Refusal> CheckDraft(CatalogueItem item, EvidenceValues values) =>
        FieldBelongsToTheForm.Check(item, values).Concat(item.Fields.SelectMany(field => values.Text(field.Key) is { } text ? CheckText(field, text) : []));

    private static IEnumerable<Refusal> Check(CatalogueField field, EvidenceValues values)
    {
        if (values.Text(field.Key) is not { } text || (ValueIsOfItsKind.IsList(field.Kind) && ValueIsOfItsKind.Check(field, text) is null && values.List(field.Key).Count == 0))
        {
            return field.IsRequired ? [new Refusal { Rule = nameof(FieldIsFilledIn), Field = field.Key }] : [];
        }

        return CheckValue(field, values, text);
    }

    /// <summary>Whether the form would take a field's value as it stands; one without a value is no fault here.</summary>
    public static bool Takes(CatalogueField field, EvidenceValues values) => values.Text(field.Key) is not { } text || !CheckValue(field, values, text).Any();

    private static IEnumerable<Refusal> CheckValue(CatalogueField field, EvidenceValues values, string text)
    {
        if (ValueIsOfItsKind.Check(field, text) is { } wrongKind)
        {
            return [wrongKind];
        }

        return new[] { NumberIsWithinItsBounds.Check(field, values), ChoiceIsOneOfTheChoices.Check(field, values), DateIsWithinTheCalendar.Check(field.Key, values.Date(field.Key), text, field.Kind) }
            .OfType<Refusal>()
            .Concat(CheckText(field, text));
    }

    private static IEnumerable<Refusal> CheckText(CatalogueField field, string text) =>
        new[] { TextIsNotTooLong.Check(field, text), TextNamesNoPersonalNumber.Check(field, text) }.OfType<Refusal>();
}
