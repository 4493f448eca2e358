using System.Globalization;
using System.Text.Json;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Host.Components.Forms;

/// <summary>What was typed in a <see cref="SheetForm"/>, read by kind. A value left out, or of another kind, reads as null; <see cref="Faults"/> tells of the latter.</summary>
public sealed class SheetValues(IReadOnlyDictionary<string, string> values)
{
    /// <summary>The text, trimmed; null where blank.</summary>
    public string? Text(string key) => values.TryGetValue(key, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>The local date.</summary>
    public DateOnly? Date(string key) => DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The time of day, <c>HH:mm</c> or <c>HH.mm</c>.</summary>
    public TimeOnly? Time(string key) => TimeOnly.TryParseExact(Text(key)?.Replace('.', ':'), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>The whole number.</summary>
    public int? Number(string key) => int.TryParse(Text(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Yes or no.</summary>
    public bool? YesNo(string key) => Text(key) switch { "true" => true, "false" => false, _ => null };

    /// <summary>The id chosen.</summary>
    public Guid? Id(string key) => Guid.TryParse(Text(key), out var id) ? id : null;

    /// <summary>The choice.</summary>
    public T? Choice<T>(string key)
        where T : struct, Enum => CodeTable<T>.TryParse(Text(key), out var value) ? value : null;

    /// <summary>The choices.</summary>
    public IReadOnlyList<T> Choices<T>(string key)
        where T : struct, Enum => [.. Lines(key).Where(code => CodeTable<T>.TryParse(code, out _)).Select(CodeTable<T>.Parse)];

    /// <summary>The lines, or the codes of several choices.</summary>
    public IReadOnlyList<string> Lines(string key) => Text(key) is { } text ? JsonSerializer.Deserialize<string[]>(text) ?? [] : [];

    /// <summary>Values that are not of their field's kind.</summary>
    public IReadOnlyList<Refusal> Faults(IEnumerable<EvidenceField> fields) =>
    [
        .. fields
            .Where(field => Text(field.Key) is not null
                && ((field.Kind is EvidenceFieldKind.Date && Date(field.Key) is null) || (field.Kind is EvidenceFieldKind.Number && Number(field.Key) is null)))
            .Select(field => new Refusal { Rule = $"ValueIsOfItsKind.{field.Kind}", Field = field.Key }),
    ];
}
