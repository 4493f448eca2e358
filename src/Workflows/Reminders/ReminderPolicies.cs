using System.Collections.Frozen;
using System.Globalization;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>The reminder policies in force: those that administrators have changed, and the others as they are shipped.</summary>
public sealed class ReminderPolicies
{
    /// <summary>As they are shipped, by code.</summary>
    internal static readonly FrozenDictionary<string, ReminderPolicy> Shipped = ReminderPolicy.All.ToFrozenDictionary(policy => policy.Code, StringComparer.Ordinal);

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
            if (Shipped.TryGetValue(row.Code, out var shipped))
            {
                policies[row.Code] = Read(row, shipped);
            }
        }

        return policies;
    }

    internal static string Text(IReadOnlyList<int> numbers) => string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static ReminderPolicy Read(ReminderPolicyVersion row, ReminderPolicy shipped) => shipped with
    {
        Steps = Numbers(row.Steps),
        Every = row.Every,
        PercentOfLimit = Numbers(row.PercentOfLimit),
        Weekly = row.Weekly,
        WhenLate = row.WhenLate,
        ManagersAt = Point(row.ManagersAt, shipped.ManagersAt),
        SteeringGroupAt = Point(row.SteeringGroupAt, shipped.SteeringGroupAt),
        Version = row.Version,
    };

    /// <summary>A point on the ladder as it is stored: null as shipped, 0 never.</summary>
    internal static int? Point(int? stored, int? shipped) => stored switch { null => shipped, 0 => null, _ => stored };

    private static int[] Numbers(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(number => int.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];
}
