using System.Text.Json;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>What the organisation lets each person choose for herself.</summary>
public sealed record ReminderAllowance
{
    private const string Key = "reminders.allowed";

    /// <summary>True where a person may do without e-mail; else everybody with an address gets the digest.</summary>
    public bool EmailMayBeDeclined { get; init; } = true;

    /// <summary>True where duties may be attached to e-mails as calendar entries.</summary>
    public bool CalendarAttachments { get; init; } = true;

    /// <summary>True where a person may have a calendar address of her own.</summary>
    public bool CalendarFeeds { get; init; } = true;

    /// <summary>True where coordinators may have contacts of the parties reminded by e-mail; false ends it in all tracks.</summary>
    public bool ContactsAreReminded { get; init; } = true;

    internal static async Task<ReminderAllowance> ReadAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var stored = await db.Settings.AsNoTracking().Where(row => row.Key == Key).Select(row => row.Value).SingleOrDefaultAsync(cancellationToken);
        return stored is null ? new() : JsonSerializer.Deserialize<ReminderAllowance>(stored, JsonSerializerOptions.Web) ?? new();
    }

    internal async Task WriteAsync(JobbsparDbContext db, CancellationToken cancellationToken)
    {
        var value = JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
        if (await db.Settings.SingleOrDefaultAsync(row => row.Key == Key, cancellationToken) is { } row)
        {
            row.Value = value;
        }
        else
        {
            db.Settings.Add(new Setting { Key = Key, Value = value });
        }
    }
}
