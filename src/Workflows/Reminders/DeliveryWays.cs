using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Who of some people gets e-mail.</summary>
internal sealed class DeliveryWays(IReadOnlyDictionary<Guid, string> withoutEmail)
{
    public static async Task<DeliveryWays> ReadAsync(JobbsparDbContext db, IReadOnlyCollection<Guid> userIds, CancellationToken cancellationToken)
    {
        var allowed = await ReminderAllowance.ReadAsync(db, cancellationToken);
        var people = await (
            from user in db.Users.AsNoTracking()
            join choice in db.ReminderChoices on user.Id equals choice.UserId into choices
            from choice in choices.DefaultIfEmpty()
            where userIds.Contains(user.Id)
            select new { user.Id, user.Email, ByEmail = choice == null || choice.ByEmail }).ToListAsync(cancellationToken);
        var reasons = new Dictionary<Guid, string>();
        foreach (var person in people)
        {
            if (string.IsNullOrWhiteSpace(person.Email))
            {
                reasons[person.Id] = ReceiptReason.NoAddress;
            }
            else if (!person.ByEmail && allowed.EmailMayBeDeclined)
            {
                reasons[person.Id] = ReceiptReason.OwnChoice;
            }
        }

        return new(reasons);
    }

    /// <summary>A code of <see cref="ReceiptReason"/>, or null for whoever gets e-mail.</summary>
    public string? WhyNoEmail(Guid userId) => withoutEmail.GetValueOrDefault(userId);
}
