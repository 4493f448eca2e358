using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Stuck;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the hourly look for stuck tracks; the work is the sweep's own.</summary>
[DisallowConcurrentExecution]
internal sealed class StuckSweepJob(StuckSweep sweep, JobRuns runs, ILogger<StuckSweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runs.RunAsync(JobRuns.Stuck, LookAsync, log, cancellationToken);

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var settled = await sweep.RunAsync(cancellationToken);
        if (settled > 0)
        {
            log.LogInformation("The look for stuck tracks opened, changed or closed {Count} causes.", settled);
        }
    }
}
