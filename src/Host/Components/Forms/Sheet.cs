using System.Globalization;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Host.Components.Forms;

/// <summary>Describes the fields of a form; label and help are the texts <c>Sheet.key</c> and <c>SheetHelp.key</c>.</summary>
public sealed class Sheet(PageTexts texts)
{
    /// <summary>One line of text.</summary>
    public EvidenceField Text(string key, bool required = false, bool help = false) => New(key, EvidenceFieldKind.Text, required, help);

    /// <summary>Several lines of text.</summary>
    public EvidenceField LongText(string key, bool required = false, bool help = false) => New(key, EvidenceFieldKind.LongText, required, help);

    /// <summary>A list, one on each line.</summary>
    public EvidenceField Lines(string key, bool required = false, bool help = false) => New(key, EvidenceFieldKind.Lines, required, help);

    /// <summary>A local date.</summary>
    public EvidenceField Date(string key, bool required = false, bool help = false) => New(key, EvidenceFieldKind.Date, required, help);

    /// <summary>A whole number.</summary>
    public EvidenceField Number(string key, bool required = false, bool help = false) => New(key, EvidenceFieldKind.Number, required, help);

    /// <summary>Yes or no.</summary>
    public EvidenceField YesNo(string key, bool required = false, bool help = false) => New(key, EvidenceFieldKind.YesNo, required, help);

    /// <summary>One of an enumeration's members.</summary>
    public EvidenceField Choice<T>(string key, bool required = false, bool help = false)
        where T : struct, Enum => New(key, EvidenceFieldKind.Choice, required, help) with { Choices = All<T>() };

    /// <summary>Some of an enumeration's members.</summary>
    public EvidenceField Choices<T>(string key, bool help = false)
        where T : struct, Enum => New(key, EvidenceFieldKind.Choices, required: false, help) with { Choices = All<T>() };

    /// <summary>One of some named things.</summary>
    public EvidenceField Choice(string key, IEnumerable<KeyValuePair<string, string>> choices, bool required = false, bool help = false) =>
        New(key, EvidenceFieldKind.Choice, required, help) with { Choices = [.. choices] };

    /// <summary>A date as a form holds it.</summary>
    public static string Of(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A number as a form holds it.</summary>
    public static string Of(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Yes or no as a form holds it.</summary>
    public static string Of(bool? answer) => answer switch { true => "true", false => "false", _ => "" };

    /// <summary>A choice as a form holds it.</summary>
    public static string Of<T>(T? choice)
        where T : struct, Enum => choice?.Code() ?? "";

    /// <summary>Every member with its name.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => KeyValuePair.Create(value.Code(), DomainTexts.Of(value)))];

    private EvidenceField New(string key, EvidenceFieldKind kind, bool required, bool help) => new()
    {
        Key = key,
        Kind = kind,
        Label = texts[$"Sheet.{key}"],
        Help = help ? texts[$"SheetHelp.{key}"] : "",
        IsRequired = required,
    };
}
