using System.Globalization;
using System.Text.Json;
using Jobbspar.EndToEnd.Tests.Running;

namespace Jobbspar.EndToEnd.Tests.Working;

/// <summary>What the tests need to know of the shipped sample.</summary>
internal sealed record TrackPlan(string Title, DateOnly PlannedStart, DateOnly PlannedEnd)
{
    public GoodEvidence Evidence { get; } = new(PlannedStart, PlannedEnd);

    public static async Task<TrackPlan> ReadSampleAsync()
    {
        using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(BuiltProduct.RenovaSample));
        return new(Value(file.RootElement, "titel"), Date(file.RootElement, "planeradStart"), Date(file.RootElement, "planeratSlut"));
    }

    private static DateOnly Date(JsonElement track, string field) => DateOnly.ParseExact(Value(track, field), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A field is a value, or a value with its source.</summary>
    private static string Value(JsonElement track, string field) =>
        (track.GetProperty(field) is { ValueKind: JsonValueKind.Object } sourced ? sourced.GetProperty("värde") : track.GetProperty(field)).GetString()!;
}
