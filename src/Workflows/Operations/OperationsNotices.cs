using System.Globalization;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Workflows.Operations;

/// <summary>Promises that the administrators are told, in their next digest, of what needs them; taken back when it has been seen to.</summary>
public sealed class OperationsNotices(Notices notices, TimeProvider clock)
{
    /// <summary>The page that shows it.</summary>
    private const string Page = "/drift";

    /// <summary>A message waits that no host could handle.</summary>
    internal Task<bool> LetterWaitsAsync(JobbsparDbContext db, Guid letterId, CancellationToken cancellationToken) => PromiseAsync(db, LetterKey(letterId), cancellationToken);

    /// <summary>Somebody saw to it.</summary>
    internal Task<int> LetterIsSettledAsync(JobbsparDbContext db, Guid letterId, CancellationToken cancellationToken) => notices.WithdrawAsync(db, LetterKey(letterId), cancellationToken);

    /// <summary>A job that must run by itself failed; told once a day.</summary>
    internal Task<bool> JobFailedAsync(JobbsparDbContext db, string job, CancellationToken cancellationToken) =>
        PromiseAsync(db, $"{JobKey(job)}{SwedishTime.Today(clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", cancellationToken);

    /// <summary>The job ended well after it had failed.</summary>
    internal Task<int> JobRunsAgainAsync(JobbsparDbContext db, string job, CancellationToken cancellationToken) => notices.WithdrawAsync(db, JobKey(job), cancellationToken);

    /// <summary>The mail server takes no mail for somebody; told once until one arrives again.</summary>
    internal Task<bool> MailIsRefusedAsync(JobbsparDbContext db, Guid userId, DateTimeOffset since, CancellationToken cancellationToken) =>
        PromiseAsync(db, string.Create(CultureInfo.InvariantCulture, $"{MailKey(userId)}{since.ToUnixTimeMilliseconds()}"), cancellationToken);

    /// <summary>Mail arrives again.</summary>
    internal Task<int> MailArrivesAsync(JobbsparDbContext db, Guid userId, CancellationToken cancellationToken) => notices.WithdrawAsync(db, MailKey(userId), cancellationToken);

    private static string MailKey(Guid userId) => $"drift:epost:{userId:N}:";

    private static string LetterKey(Guid letterId) => $"drift:brev:{letterId:N}";

    private static string JobKey(string job) => $"drift:jobb:{job}:";

    private Task<bool> PromiseAsync(JobbsparDbContext db, string key, CancellationToken cancellationToken) =>
        notices.PromiseAsync(db, new Notice { Key = key, Code = NoticeCode.Operations, To = Addressee.Administrators, Link = Page }, cancellationToken);
}
