using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Retention;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the nightly look for records that may go, again every hour until it has been done.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionSweepJob(RetentionSweep sweep, JobRuns runs, ILogger<RetentionSweepJob> log) : IJob
{
    // After the books are closed, and before the day's digest.
    private static readonly TimeOnly Begins = new(4, 5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runs.RunNightlyAsync(
            JobRuns.Retention,
            Begins,
            async token => log.LogInformation("The look for records that may be destroyed told of, or took back, {Count}.", await sweep.RunAsync(token)),
            log,
            cancellationToken);
}
