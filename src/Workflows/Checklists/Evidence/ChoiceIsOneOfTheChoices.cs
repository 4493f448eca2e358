using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>What is chosen is one of the field's choices.</summary>
internal static class ChoiceIsOneOfTheChoices
{
    public static Refusal? Check(CatalogueField field, EvidenceValues values)
    {
        IReadOnlyList<string> chosen = field.Kind switch
        {
            EvidenceFieldKind.Choice => [values.Choice(field.Key) ?? ""],
            EvidenceFieldKind.Choices => values.List(field.Key),
            _ => [],
        };
        return chosen.FirstOrDefault(code => !field.Choices.Any(choice => string.Equals(choice.Key, code, StringComparison.Ordinal))) is { } unknown
            ? new Refusal { Rule = nameof(ChoiceIsOneOfTheChoices), Field = field.Key, Arguments = [unknown] }
            : null;
    }
}
