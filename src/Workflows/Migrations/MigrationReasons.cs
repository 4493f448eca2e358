using System.Text.Json;
using Jobbspar.Engine.Migration;

namespace Jobbspar.Workflows.Migrations;

/// <summary>Reasons as an item's row holds them.</summary>
internal static class MigrationReasons
{
    /// <summary>Code of a technical fault, beside the engine's own; the detail is its message.</summary>
    public const string Fault = "FAULT";

    private const int LongestDetail = 500;

    public static string? ToJson(IReadOnlyList<MigrationReason> reasons) =>
        reasons.Count == 0 ? null : JsonSerializer.Serialize(reasons.Select(reason => new[] { reason.Code, reason.ActivityId, Short(reason.Detail) }));

    public static IReadOnlyList<MigrationReason> Read(string? json) =>
        json is null ? [] : [.. JsonSerializer.Deserialize<string?[][]>(json)!.Select(parts => new MigrationReason(parts[0]!, parts[1], parts[2]))];

    private static string? Short(string? detail) => detail is { Length: > LongestDetail } ? string.Concat(detail.AsSpan(0, LongestDetail), "…") : detail;
}
