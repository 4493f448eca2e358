using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Persistence;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the nightly sweep for gaps; the work is the sweep's own.</summary>
[DisallowConcurrentExecution]
internal sealed class GapSweepJob(GapSweep sweep, ILogger<GapSweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var settled = await sweep.RunAsync(cancellationToken);
            log.LogInformation("The sweep for gaps found, changed or closed {Count}.", settled);
        }
        catch (DatabaseUnavailableException fault)
        {
            log.LogWarning("Sweeping for gaps is put off to the next night. {Reason}", fault.Message);
        }
    }
}
