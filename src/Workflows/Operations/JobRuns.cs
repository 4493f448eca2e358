using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Operations;

/// <summary>Notes how jobs that must run by themselves went, so that one which stopped is seen.</summary>
public sealed class JobRuns(Transactions transactions, TimeProvider clock)
{
    /// <summary>The sweep for what is due.</summary>
    public const string Reminders = "reminders";

    /// <summary>The closing of the books.</summary>
    public const string Ledger = "ledger";

    private const int LongestFault = 500;

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
                    run.SucceededAt = clock.GetUtcNow();
                }
                else
                {
                    (run.FailedAt, run.Fault) = (clock.GetUtcNow(), fault.Length > LongestFault ? fault[..LongestFault] : fault);
                }
            },
            cancellationToken);
}
