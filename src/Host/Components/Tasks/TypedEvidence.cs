using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Host.Components.Tasks;

/// <summary>
/// What is typed in an evidence form, as its controls hold it: like the stored values, except that several lines are lines
/// of a text box and not yet a JSON array.
/// </summary>
internal sealed class TypedEvidence(EvidenceForm form)
{
    private static readonly JsonSerializerOptions PlainLetters = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);

    /// <summary>What one control holds.</summary>
    public string this[string key]
    {
        get => typed.GetValueOrDefault(key, "");
        set => typed[key] = value;
    }

    /// <summary>Element id of a field's control, also its test id.</summary>
    public static string FieldId(string key) => $"felt-{key}";

    /// <summary>Shows stored values.</summary>
    public void Show(IReadOnlyDictionary<string, string> values)
    {
        typed.Clear();
        foreach (var field in form.Fields)
        {
            if (values.TryGetValue(field.Key, out var value))
            {
                typed[field.Key] = field.Kind == EvidenceFieldKind.Lines ? string.Join('\n', ReadList(value)) : value;
            }
        }
    }

    /// <summary>Puts back what the browser kept over an interruption.</summary>
    /// <returns>True when it differs from what was shown.</returns>
    public bool Restore(IReadOnlyDictionary<string, string> kept)
    {
        var isChanged = false;
        foreach (var field in form.Fields)
        {
            if (kept.TryGetValue(field.Key, out var value) && !string.Equals(value, this[field.Key], StringComparison.Ordinal))
            {
                typed[field.Key] = value;
                isChanged = true;
            }
        }

        return isChanged;
    }

    /// <summary>The values as a command takes them; fields left empty are left out.</summary>
    public IReadOnlyDictionary<string, string> Values()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            var value = this[field.Key].Trim();
            if (field.Kind == EvidenceFieldKind.Lines)
            {
                var lines = value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                value = lines.Length == 0 ? "" : WriteList(lines);
            }

            if (value.Length > 0)
            {
                values[field.Key] = value;
            }
        }

        return values;
    }

    /// <summary>Reads a JSON array of texts; anything else is an empty list.</summary>
    public static IReadOnlyList<string> ReadList(string value)
    {
        if (!value.StartsWith('['))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<string[]>(value) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Writes a JSON array of texts; no texts give an empty value.</summary>
    public static string WriteList(IReadOnlyList<string> values) => values.Count == 0 ? "" : JsonSerializer.Serialize(values, PlainLetters);
}
