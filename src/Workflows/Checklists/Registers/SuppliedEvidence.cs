using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jobbspar.Workflows.Checklists.Registers;

/// <summary>Values that a register supplies for an evidence form, with where they come from. A field that it does not know is left out and typed as before.</summary>
public sealed class SuppliedEvidence(string source, string address)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>The register, as the page's tabs are keyed: <c>Profiles</c>, <c>Interventions</c>, <c>Participants</c> …</summary>
    public string Source => source;

    /// <summary>Where its page is, e.g. <c>/jobbspar/{id}/profiler</c>. Ids only.</summary>
    public string Address => address;

    /// <summary>Field key to value as text, as evidence is stored.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>The fields that it answers, in order.</summary>
    public IReadOnlyList<string> Keys => [.. values.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A text or the code of a choice; null and blank leave the field to be typed.</summary>
    public SuppliedEvidence With(string key, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            values[key] = text.Trim();
        }

        return this;
    }

    /// <summary>A whole number.</summary>
    public SuppliedEvidence With(string key, int? number) => With(key, number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A local date.</summary>
    public SuppliedEvidence With(string key, DateOnly? date) => With(key, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Yes or no.</summary>
    public SuppliedEvidence With(string key, bool? answer) => With(key, answer switch { true => "true", false => "false", null => null });

    /// <summary>Codes of several choices, or lines. An empty list is an answer of the register: nothing is chosen.</summary>
    public SuppliedEvidence With(string key, IEnumerable<string> list)
    {
        values[key] = JsonSerializer.Serialize(list, Readable);
        return this;
    }

    /// <summary>What is judged: the typed values, with the register's in their place where it has any.</summary>
    public IReadOnlyDictionary<string, string> Over(IReadOnlyDictionary<string, string> typed)
    {
        var merged = new Dictionary<string, string>(typed, StringComparer.Ordinal);
        foreach (var (key, value) in values)
        {
            merged[key] = value;
        }

        return merged;
    }
}
