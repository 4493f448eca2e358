using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Interventions;

/// <summary>Gathers what is wrong with what somebody filled in, field by field, in the words that all forms use.</summary>
internal sealed class InputFindings
{
    private readonly List<Refusal> refusals = [];

    public IReadOnlyList<Refusal> Refusals => refusals;

    public void Add(Refusal? refusal)
    {
        if (refusal is not null)
        {
            refusals.Add(refusal);
        }
    }

    public void AddAll(IEnumerable<Refusal> found) => refusals.AddRange(found);

    public void Required(string field, bool isFilledIn) => Add(isFilledIn ? null : new Refusal { Rule = nameof(FieldIsFilledIn), Field = field });

    public void Text(string field, string? text, int longest)
    {
        Required(field, !string.IsNullOrWhiteSpace(text));
        OptionalText(field, text, longest);
    }

    public void OptionalText(string field, string? text, int longest)
    {
        if (text?.Length > longest)
        {
            Add(new Refusal { Rule = nameof(TextIsNotTooLong), Field = field, Arguments = [Written.Number(longest)] });
        }
        else if (text is not null && PersonalNumber.IsIn(text))
        {
            Add(new Refusal { Rule = nameof(TextNamesNoPersonalNumber), Field = field });
        }
    }

    public void Bounds(string field, int? number, int smallest, int greatest)
    {
        if (number < smallest || number > greatest)
        {
            Add(new Refusal { Rule = nameof(NumberIsWithinItsBounds), Field = field, Arguments = [Written.Number(smallest), Written.Number(greatest)] });
        }
    }

    /// <summary>A date that is neither in another century by a slip of the finger nor missing where it must be there.</summary>
    public void Date(string field, DateOnly? date, bool isRequired = false)
    {
        if (isRequired)
        {
            Required(field, date is not null);
        }

        if (date is { Year: < 2000 or > 2100 })
        {
            Add(new Refusal { Rule = nameof(DateIsWithinTheCalendar), Field = field, Arguments = [Written.Date(date.Value), "2000", "2100"] });
        }
    }
}
