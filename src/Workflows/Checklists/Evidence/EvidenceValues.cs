using System.Globalization;
using System.Text.Json;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>The values of an evidence form, field key to text, read by kind. A value that is absent, blank or of another kind reads as null.</summary>
public sealed class EvidenceValues(IReadOnlyDictionary<string, string> values)
{
    /// <summary>Nothing filled in.</summary>
    public static EvidenceValues None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Keys that have a value.</summary>
    public IEnumerable<string> Keys => values.Keys;

    /// <summary>Reads the JSON object in which evidence is stored; null and empty give <see cref="None"/>.</summary>
    public static EvidenceValues FromJson(string? json) =>
        string.IsNullOrEmpty(json) ? None : new EvidenceValues(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);

    /// <summary>The text, trimmed.</summary>
    public string? Text(string key) => values.TryGetValue(key, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>The whole number.</summary>
    public int? Number(string key) =>
        int.TryParse(Text(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The local date.</summary>
    public DateOnly? Date(string key) => ParseDate(Text(key));

    /// <summary>Yes or no.</summary>
    public bool? YesNo(string key) => Text(key) switch { "true" => true, "false" => false, _ => null };

    /// <summary>The code of a choice.</summary>
    public string? Choice(string key) => Text(key);

    /// <summary>The codes of several choices, or the lines of a list, without blank ones; empty where none.</summary>
    public IReadOnlyList<string> List(string key)
    {
        if (Text(key) is not { } text)
        {
            return [];
        }

        try
        {
            return [.. (JsonSerializer.Deserialize<string?[]>(text) ?? []).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!.Trim())];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>A date written <c>yyyy-MM-dd</c>; null for anything else.</summary>
    internal static DateOnly? ParseDate(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
