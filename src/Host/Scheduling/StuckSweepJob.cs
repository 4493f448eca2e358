using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Stuck;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the hourly look for stuck tracks; the work is the sweep's own.</summary>
[DisallowConcurrentExecution]
internal sealed class StuckSweepJob(StuckSweep sweep, ILogger<StuckSweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var settled = await sweep.RunAsync(cancellationToken);
            if (settled > 0)
            {
                log.LogInformation("The look for stuck tracks opened, changed or closed {Count} causes.", settled);
            }
        }
        catch (DatabaseUnavailableException fault)
        {
            log.LogWarning("Looking for stuck tracks is put off to the next hour. {Reason}", fault.Message);
        }
    }
}
