using System.Globalization;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Tables.Rules;

namespace Jobbspar.Workflows.Tables;

/// <summary>One row of a table. Its methods read a column as a kind of value and remember what is wrong, so that a row tells all its faults at once.</summary>
public sealed class TableRow
{
    private readonly IReadOnlyDictionary<string, int> places;
    private readonly string[] fields;
    private readonly List<Refusal> refusals = [];

    internal TableRow(int number, IReadOnlyDictionary<string, int> places, string[] fields)
    {
        Number = number;
        this.places = places;
        this.fields = fields;
    }

    /// <summary>Row as a spreadsheet numbers it.</summary>
    public int Number { get; }

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals;

    internal int FieldCount => fields.Length;

    internal bool IsEmpty => Array.TrueForAll(fields, string.IsNullOrWhiteSpace);

    /// <summary>Remembers what a rule answered.</summary>
    public void Add(Refusal? refusal)
    {
        if (refusal is not null)
        {
            refusals.Add(refusal);
        }
    }

    /// <summary>Remembers what rules answered.</summary>
    public void AddAll(IEnumerable<Refusal> found) => refusals.AddRange(found);

    /// <summary>The text without spaces around it; null where it is empty or the table has no such column.</summary>
    public string? Text(string column) =>
        places.TryGetValue(column, out var place) && fields[place].Trim() is { Length: > 0 } text ? TableText.Plain(text) : null;

    /// <summary>The text; a fault and an empty text where there is none.</summary>
    public string RequiredText(string column)
    {
        if (Text(column) is { } text)
        {
            return text;
        }

        refusals.Add(new Refusal { Rule = nameof(FieldIsFilledIn), Field = column });
        return "";
    }

    /// <summary>A date as ÅÅÅÅ-MM-DD; null where it is empty.</summary>
    public DateOnly? Date(string column) => Text(column) is { } text ? Known(EvidenceValues.ParseDate(text), column, EvidenceFieldKind.Date) : null;

    /// <summary>A date that must be there.</summary>
    public DateOnly RequiredDate(string column) => RequiredText(column).Length > 0 ? Date(column) ?? default : default;

    /// <summary>A whole number; null where it is empty.</summary>
    public int? WholeNumber(string column) =>
        Text(column) is { } text
            ? Known(int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null, column, EvidenceFieldKind.Number)
            : null;

    /// <summary>A number with comma or full stop before its decimals; null where it is empty.</summary>
    public decimal? Decimal(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var read = decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        Add(NumberCanBeRead.Check(read, column));
        return read ? number : null;
    }

    /// <summary><c>ja</c> or <c>nej</c>; null where it is empty.</summary>
    public bool? YesNo(string column) => Text(column)?.ToLowerInvariant() switch
    {
        null => null,
        "ja" or "yes" or "true" or "1" => true,
        "nej" or "no" or "false" or "0" => false,
        _ => Known((bool?)null, column, EvidenceFieldKind.YesNo),
    };

    /// <summary>A code, upper or lower case; null where it is empty.</summary>
    public T? Code<T>(string column)
        where T : struct, Enum
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var isKnown = CodeTable<T>.TryParse(text.ToUpperInvariant(), out var value);
        Add(CodeIsKnownInTheTable.Check<T>(isKnown, text, column));
        return isKnown ? value : null;
    }

    /// <summary>A code that must be there.</summary>
    public T RequiredCode<T>(string column)
        where T : struct, Enum => RequiredText(column).Length > 0 ? Code<T>(column) ?? default : default;

    /// <summary>Several texts with <c>|</c> between them.</summary>
    public IReadOnlyList<string> Texts(string column) =>
        Text(column)?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Several codes with <c>|</c> between them.</summary>
    public IReadOnlyList<T> Codes<T>(string column)
        where T : struct, Enum
    {
        var codes = new List<T>();
        foreach (var text in Texts(column))
        {
            var isKnown = CodeTable<T>.TryParse(text.ToUpperInvariant(), out var value);
            Add(CodeIsKnownInTheTable.Check<T>(isKnown, text, column));
            if (isKnown)
            {
                codes.Add(value);
            }
        }

        return codes;
    }

    private T? Known<T>(T? value, string column, EvidenceFieldKind kind)
        where T : struct
    {
        if (value is null)
        {
            refusals.Add(ValueIsOfItsKind.Refuse(column, kind));
        }

        return value;
    }
}
