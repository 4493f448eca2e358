using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Thresholds;

/// <summary>The thresholds that hold now: what an administrator has changed, else the usual value.</summary>
public sealed class ThresholdValues
{
    private readonly IReadOnlyDictionary<string, int?> changed;

    /// <summary>Values by code; codes that the product does not know are passed over.</summary>
    public ThresholdValues(IReadOnlyDictionary<string, int?> changed) => this.changed = changed;

    /// <summary>Nothing changed.</summary>
    public static ThresholdValues Usual { get; } = new(new Dictionary<string, int?>(StringComparer.Ordinal));

    /// <summary>The value of a code; null where it is switched off, or the product knows no such threshold.</summary>
    public int? this[string code] => changed.TryGetValue(code, out var value) ? value : ThresholdCatalogue.Find(code)?.Usual;

    /// <summary>Reads what was changed: one statement.</summary>
    public static async Task<ThresholdValues> ReadAsync(JobbsparDbContext db, CancellationToken cancellationToken) =>
        new(await db.Thresholds.AsNoTracking().ToDictionaryAsync(row => row.Code, row => row.Value, StringComparer.Ordinal, cancellationToken));

    /// <summary>The four severities of a group; <paramref name="prefix"/> stands before each part, e.g. <c>FORE_</c>.</summary>
    public SeverityScale Scale(string group, string prefix = "") => new()
    {
        Info = this[$"{group}.{prefix}INFO"],
        Warning = this[$"{group}.{prefix}VARNING"],
        Serious = this[$"{group}.{prefix}ALLVARLIG"],
        Critical = this[$"{group}.{prefix}KRITISK"],
    };
}
