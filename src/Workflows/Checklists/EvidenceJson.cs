using System.Text.Json;

namespace Jobbspar.Workflows.Checklists;

/// <summary>How the values of an evidence form are stored: a JSON object of texts; blank ones are left out.</summary>
internal static class EvidenceJson
{
    /// <summary>The values of a stored form; empty where nothing was entered.</summary>
    public static IReadOnlyDictionary<string, string> Read(string? json) =>
        string.IsNullOrEmpty(json) ? new Dictionary<string, string>(StringComparer.Ordinal) : JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];

    /// <summary>The values as they are stored.</summary>
    public static string Write(IReadOnlyDictionary<string, string> values) =>
        JsonSerializer.Serialize(values.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value.Trim(), StringComparer.Ordinal));
}
