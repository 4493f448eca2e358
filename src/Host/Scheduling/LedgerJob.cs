using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Closes the books, every night.</summary>
[DisallowConcurrentExecution]
internal sealed class LedgerJob(LedgerBooks books, JobRuns runs, ILogger<LedgerJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var entry = await books.CloseAsync(cancellationToken);
            await runs.NoteAsync(JobRuns.Ledger, fault: null, cancellationToken);
            log.Log(
                entry.Faults + entry.Overdue == 0 ? LogLevel.Information : LogLevel.Warning,
                "The books were closed: entry {Number}, {Promised} promised, {Settled} settled, {Open} open, {Overdue} overdue, {Faults} faults. {Hash}",
                entry.Number,
                entry.Promised,
                entry.Settled,
                entry.Open,
                entry.Overdue,
                entry.Faults,
                entry.Hash);
        }
        catch (DatabaseUnavailableException fault)
        {
            log.LogWarning("Closing the books is put off to the next night. {Reason}", fault.Message);
        }
    }
}
