using System.Collections.Frozen;
using System.Globalization;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>The reminder policies in force: those that administrators have changed, and the others as they are shipped.</summary>
public sealed class ReminderPolicies
{
    private static readonly FrozenDictionary<string, ReminderPolicy> Shipped = ReminderPolicy.All.ToFrozenDictionary(policy => policy.Code, StringComparer.Ordinal);

    /// <summary>By code, as the transaction sees them.</summary>
    public async Task<IReadOnlyDictionary<string, ReminderPolicy>> InForceAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var changed = await db.ReminderPolicyVersions.AsNoTracking().ToListAsync(cancellationToken);
        if (changed.Count == 0)
        {
            return Shipped;
        }

        var policies = new Dictionary<string, ReminderPolicy>(Shipped, StringComparer.Ordinal);
        foreach (var row in changed.OrderBy(row => row.Version))
        {
            if (policies.TryGetValue(row.Code, out var before))
            {
                policies[row.Code] = Read(row, before.Label);
            }
        }

        return policies;
    }

    internal static string Text(IReadOnlyList<int> numbers) => string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static ReminderPolicy Read(ReminderPolicyVersion row, string label) => new()
    {
        Code = row.Code,
        Label = label,
        Steps = Numbers(row.Steps),
        Every = row.Every,
        PercentOfLimit = Numbers(row.PercentOfLimit),
        Weekly = row.Weekly,
        WhenLate = row.WhenLate,
        Version = row.Version,
    };

    private static int[] Numbers(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(number => int.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];
}
