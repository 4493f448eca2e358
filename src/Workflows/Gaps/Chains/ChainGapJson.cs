using System.Text.Json;
using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Gaps.Chains;

/// <summary>What <c>jobbspar gaps FILE</c> prints.</summary>
public static class ChainGapJson
{
    /// <summary>A JSON array on one line: <c>[{"kind":"P-TID","from":"…","to":"…","workingDays":9,"severity":"VARNING","forecast":true}]</c>.</summary>
    public static string Write(IReadOnlyList<ChainGap> gaps) => JsonSerializer.Serialize(
        gaps.Select(gap => new
        {
            kind = gap.Kind.Code(),
            from = gap.From,
            to = gap.To,
            workingDays = gap.WorkingDays,
            severity = gap.Severity.Code(),
            forecast = gap.Forecast,
        }),
        JsonSerializerOptions.Default);
}
