using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Operations;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the nightly sweep for gaps, again every hour until it has been done; the work is the sweep's own.</summary>
[DisallowConcurrentExecution]
internal sealed class GapSweepJob(GapSweep sweep, JobRuns runs, ILogger<GapSweepJob> log) : IJob
{
    // After midnight, when a new day has begun; before the journal is tidied.
    private static readonly TimeOnly Begins = new(0, 20);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runs.RunNightlyAsync(
            JobRuns.Gaps,
            Begins,
            async token => log.LogInformation("The sweep for gaps found, changed or closed {Count}.", await sweep.RunAsync(token)),
            log,
            cancellationToken);
}
