using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Decisions;

/// <summary>Gathers every fault of what was filled in, field by field, so that the user mends all in one go.</summary>
internal sealed class Findings
{
    public List<Refusal> Refusals { get; } = [];

    public void Add(Refusal? refusal)
    {
        if (refusal is not null)
        {
            Refusals.Add(refusal);
        }
    }

    public void AddAll(string field, IReadOnlyList<string> values, Func<string, string, Refusal?> check)
    {
        for (var index = 0; index < values.Count; index++)
        {
            Add(check($"{field}[{index}]", values[index]));
        }
    }

    public void Required(string field, bool holds) => Add(holds ? null : new Refusal { Rule = nameof(FieldIsFilledIn), Field = field });

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

    public void List<T>(string field, IReadOnlyList<T> values, int most)
    {
        Required(field, values.Count > 0);
        AtMost(field, values.Count, most);
    }

    public void AtMost(string field, int count, int most)
    {
        if (count > most)
        {
            Add(new Refusal { Rule = "ListIsNotTooLong", Field = field, Arguments = [Written.Number(most)] });
        }
    }

    public void Bounds(string field, int? number, int smallest, int greatest)
    {
        if (number < smallest || number > greatest)
        {
            Add(new Refusal { Rule = nameof(NumberIsWithinItsBounds), Field = field, Arguments = [Written.Number(smallest), Written.Number(greatest)] });
        }
    }

    public void RequiredNumber(string field, int? number, int smallest, int greatest)
    {
        Required(field, number is not null);
        Bounds(field, number, smallest, greatest);
    }

    public void Code<T>(string field, string? code)
        where T : struct, Enum
    {
        Required(field, !string.IsNullOrWhiteSpace(code));
        OptionalCode<T>(field, code);
    }

    public void OptionalCode<T>(string field, string? code)
        where T : struct, Enum
    {
        if (!string.IsNullOrWhiteSpace(code) && !CodeTable<T>.TryParse(code, out _))
        {
            Add(new Refusal { Rule = "CodeIsKnown", Field = field, Arguments = [code, string.Join(", ", CodeTable<T>.All)] });
        }
    }

    public void OrganisationNumber(string field, string? number)
    {
        if (!string.IsNullOrWhiteSpace(number))
        {
            Refusals.AddRange(Employers.OrganisationNumber.Read(number, field).Refusals);
        }
    }

    /// <summary>A date may be missing; one outside the calendar is a slip of the finger.</summary>
    public void Date(string field, DateOnly? date)
    {
        if (date is { Year: < SwedishHolidays.FirstYear or > SwedishHolidays.LastYear } wrong)
        {
            Add(new Refusal
            {
                Rule = nameof(DateIsWithinTheCalendar),
                Field = field,
                Arguments = [Written.Date(wrong), Written.Number(SwedishHolidays.FirstYear), Written.Number(SwedishHolidays.LastYear)],
            });
        }
    }

    /// <summary>A date of something that has happened.</summary>
    public void PastDate(string field, DateOnly? date, DateOnly today)
    {
        Date(field, date);
        if (date > today)
        {
            Add(new Refusal { Rule = nameof(FactIsNotInTheFuture), Field = field, Arguments = [Written.Date(today)] });
        }
    }

    public void Order(string laterField, DateOnly? earlier, DateOnly? later)
    {
        if (earlier is { } first && later < first)
        {
            Add(new Refusal { Rule = nameof(DatesAreInOrder), Field = laterField, Arguments = [Written.Date(first)] });
        }
    }
}
