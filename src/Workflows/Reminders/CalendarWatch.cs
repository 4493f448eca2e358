using System.Security.Cryptography;
using System.Text.Json;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// Follows the calendars, the service's own and those of organisations: every host takes up the service's staff pauses, and the first that notices a change of any of them orders all open
/// due dates and reminders to be planned anew, and all tracks to be looked at for gaps and for being stuck, once every host has had time to take it up.
/// </summary>
public sealed class CalendarWatch(Transactions transactions, StaffPauses pauses, Replanning replanning, TimeProvider clock)
{
    private const string Key = "reminders.calendar";

    // Hosts look every half minute.
    private static readonly TimeSpan UntilAllFollow = TimeSpan.FromMinutes(2);

    /// <summary>Looks once.</summary>
    /// <returns>True where the calendar had changed and this host ordered the planning.</returns>
    public async Task<bool> FollowAsync(CancellationToken cancellationToken)
    {
        var (rules, fingerprint, known) = await transactions.ReadAsync(ReadAsync, cancellationToken);
        pauses.Follow(rules);
        return !string.Equals(fingerprint, known, StringComparison.Ordinal)
            && await transactions.RunAsync((unit, token) => NoteAsync(unit.Db, fingerprint, token), cancellationToken);
    }

    private static async Task<(StaffPauseRules Rules, string Fingerprint, string? Known)> ReadAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var decided = await db.CalendarRules.OrderBy(row => row.OrganisationId).ToListAsync(cancellationToken);
        var rules = decided.Find(row => row.OrganisationId == CalendarRules.Everybody) ?? new CalendarRules { OrganisationId = CalendarRules.Everybody };
        var days = await db.CalendarDays.OrderBy(row => row.OrganisationId).ThenBy(row => row.Day).Select(row => new { row.OrganisationId, row.Day, row.IsOff }).ToListAsync(cancellationToken);
        var said = JsonSerializer.SerializeToUtf8Bytes(new
        {
            rules = decided.Where(row => row != rules).Prepend(rules).Select(row => new
            {
                row.OrganisationId,
                row.TwelfthNightIsOff,
                row.MaundyThursdayIsOff,
                row.WalpurgisEveIsOff,
                row.BridgeDaysAreOff,
                row.SummerFirstWeek,
                row.SummerLastWeek,
                row.ChristmasPause,
            }),
            days,
        });
        var known = await db.Settings.Where(row => row.Key == Key).Select(row => row.Value).SingleOrDefaultAsync(cancellationToken);
        return (rules.Pauses, Convert.ToHexStringLower(SHA256.HashData(said)), known);
    }

    private async Task<bool> NoteAsync(JobbsparDbContext db, string fingerprint, CancellationToken cancellationToken)
    {
        if (await db.Settings.SingleOrDefaultAsync(row => row.Key == Key, cancellationToken) is not { } setting)
        {
            // The first look of all: everything was planned by this very calendar.
            db.Settings.Add(new Setting { Key = Key, Value = fingerprint });
            return false;
        }

        if (string.Equals(setting.Value, fingerprint, StringComparison.Ordinal))
        {
            return false;
        }

        setting.Value = fingerprint;
        replanning.Order(db, policy: null, UntilAllFollow);
        SweepOrders.Order(db, clock.GetUtcNow(), UntilAllFollow);
        return true;
    }
}
