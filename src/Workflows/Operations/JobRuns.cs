using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Operations;

/// <summary>Notes how jobs that must run by themselves went, so that one which stopped is seen.</summary>
public sealed class JobRuns(Transactions transactions, OperationsNotices notices, TimeProvider clock)
{
    /// <summary>The sweep for what is due.</summary>
    public const string Reminders = "reminders";

    /// <summary>The closing of the books.</summary>
    public const string Ledger = "ledger";

    /// <summary>The nightly sweep for gaps.</summary>
    public const string Gaps = "gaps";

    /// <summary>The hourly look for stuck tracks.</summary>
    public const string Stuck = "stuck";

    /// <summary>The sweep that lifts what tracks are stuck for and lets questions climb.</summary>
    public const string Escalations = "escalations";

    /// <summary>The nightly look for records that may go.</summary>
    public const string Retention = "retention";

    /// <summary>All of them, as they are shown.</summary>
    public static readonly IReadOnlyList<string> All = [Reminders, Escalations, Stuck, Gaps, Ledger, Retention];

    private const int LongestFault = 500;

    /// <summary>True where a nightly job has not ended well since the last time at which it was to begin; so a night on which the database was away is made up for.</summary>
    /// <param name="name">Job.</param>
    /// <param name="begins">Local time at which it is to begin.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<bool> IsDueAsync(string name, TimeOnly begins, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = SwedishTime.DateOf(now);
        var since = SwedishTime.InstantOf(today, begins);
        if (since > now)
        {
            since = SwedishTime.InstantOf(today.AddDays(-1), begins);
        }

        var last = await transactions.ReadAsync((db, token) => db.JobRuns.Where(row => row.Name == name).Select(row => row.SucceededAt).SingleOrDefaultAsync(token), cancellationToken);
        return last is null || last < since;
    }

    /// <summary>Notes that a job ended well, or why it did not.</summary>
    /// <param name="name">Job.</param>
    /// <param name="fault">One line without personal data; null where it ended well.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task NoteAsync(string name, string? fault, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var run = await unit.Db.JobRuns.SingleOrDefaultAsync(row => row.Name == name, token);
                if (run is null)
                {
                    run = new JobRun { Name = name };
                    unit.Db.JobRuns.Add(run);
                }

                run.Host = Environment.MachineName;
                if (fault is null)
                {
                    if (run.FailedAt is { } failed && failed > (run.SucceededAt ?? DateTimeOffset.MinValue))
                    {
                        await notices.JobRunsAgainAsync(unit.Db, name, token);
                    }

                    run.SucceededAt = clock.GetUtcNow();
                }
                else
                {
                    await notices.JobFailedAsync(unit.Db, name, token);
                    (run.FailedAt, run.Fault) = (clock.GetUtcNow(), fault.Length > LongestFault ? fault[..LongestFault] : fault);
                }
            },
            cancellationToken);
}
