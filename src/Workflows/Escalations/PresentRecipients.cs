using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Who is named at a level and is still here: whoever has left, which is an account that is locked for longer than a day, is nobody to ask.</summary>
internal static class PresentRecipients
{
    /// <summary>Reads them in one statement.</summary>
    public static Task<List<EscalationRecipient>> ReadAsync(JobbsparDbContext db, EscalationLevel level, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset? gone = now + TimeSpan.FromDays(1);
        return db.EscalationRecipients.AsNoTracking()
            .Where(row => row.Level == level && db.Users.Any(user => user.Id == row.UserId && (user.LockoutEnd == null || user.LockoutEnd < gone)))
            .ToListAsync(cancellationToken);
    }
}
