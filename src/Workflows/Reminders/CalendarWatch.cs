using System.Security.Cryptography;
using System.Text.Json;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// Follows the service's own calendar: every host takes up its staff pauses, and the first that notices a change orders all open reminders to be planned anew, once every host has had
/// time to take it up.
/// </summary>
public sealed class CalendarWatch(Transactions transactions, StaffPauses pauses, Replanning replanning)
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
        var rules = await db.CalendarRules.SingleOrDefaultAsync(row => row.OrganisationId == CalendarRules.Everybody, cancellationToken)
            ?? new CalendarRules { OrganisationId = CalendarRules.Everybody };
        var days = await db.CalendarDays.Where(row => row.OrganisationId == CalendarRules.Everybody).OrderBy(row => row.Day).Select(row => new { row.Day, row.IsOff }).ToListAsync(cancellationToken);
        var said = JsonSerializer.SerializeToUtf8Bytes(new
        {
            rules.TwelfthNightIsOff,
            rules.MaundyThursdayIsOff,
            rules.WalpurgisEveIsOff,
            rules.BridgeDaysAreOff,
            rules.SummerFirstWeek,
            rules.SummerLastWeek,
            rules.ChristmasPause,
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
        return true;
    }
}
