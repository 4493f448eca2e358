using System.Globalization;
using System.Text.RegularExpressions;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Host.Components.Forms;

/// <summary>Names of fields as rules give them, e.g. <c>moduler[0].läranderesultat[2].text</c>, and what was typed in them.</summary>
internal static partial class FieldNames
{
    /// <summary>The name as an id of an element.</summary>
    public static string Plain(string field) => field.Replace('[', '-').Replace("]", "", StringComparison.Ordinal).Replace('.', '-');

    /// <summary>The last part of the name without its index, which the label is found by.</summary>
    public static string LastOf(string field) => Index().Replace(field[(field.LastIndexOf('.') + 1)..], "");

    /// <summary>A whole number; null where none is typed.</summary>
    public static int? Number(string text) => int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A local date; null where none is typed.</summary>
    public static DateOnly? Date(string text) => DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A key that was chosen; null where none was.</summary>
    public static Guid? Key(string text) => Guid.TryParse(text, out var key) ? key : null;

    /// <summary>Faults of dates that are typed and are none.</summary>
    public static IEnumerable<Refusal> Dates(params IEnumerable<(string Field, string Text)> typed) =>
        typed.Where(one => one.Text.Trim().Length > 0 && Date(one.Text) is null).Select(one => new Refusal { Rule = "ValueIsOfItsKind.Date", Field = one.Field });

    /// <summary>Faults of numbers that are typed and are none.</summary>
    public static IEnumerable<Refusal> Numbers(params IEnumerable<(string Field, string Text)> typed) =>
        typed.Where(one => one.Text.Trim().Length > 0 && Number(one.Text) is null).Select(one => new Refusal { Rule = "ValueIsOfItsKind.Number", Field = one.Field });

    /// <summary>A number as it stands in a field.</summary>
    public static string Typed(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A date as it stands in a field.</summary>
    public static string Typed(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Index();
}
