using Jobbspar.Workflows.Ledger;
using Jobbspar.Workflows.Operations;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Closes the books, every night; again every hour until it has been done.</summary>
[DisallowConcurrentExecution]
internal sealed class LedgerJob(LedgerBooks books, JobRuns runs, ILogger<LedgerJob> log) : IJob
{
    // After the hours that the changes of clocks skip or repeat, and before work.
    private static readonly TimeOnly Begins = new(3, 45);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runs.RunNightlyAsync(JobRuns.Ledger, Begins, CloseAsync, log, cancellationToken);

    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        var entry = await books.CloseAsync(cancellationToken);
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
}
