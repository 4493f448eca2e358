using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Operations;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the sweeps that lift what tracks are stuck for and let questions climb; the work is theirs.</summary>
[DisallowConcurrentExecution]
internal sealed class EscalationSweepJob(StuckTracks stuck, EscalationSweep sweep, JobRuns runs, ILogger<EscalationSweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runs.RunAsync(JobRuns.Escalations, SweepAsync, log, cancellationToken);

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (raised, ended) = await stuck.FollowAsync(cancellationToken);
            if (raised + ended > 0)
            {
                log.LogInformation("{Raised} tracks got stuck for a new cause, {Ended} causes ended.", raised, ended);
            }
        }
        finally
        {
            // What waits for an answer does not wait for what could not be lifted.
            var climbed = await sweep.RunAsync(cancellationToken);
            if (climbed > 0)
            {
                log.LogInformation("{Count} questions went on to the next level of the ladder.", climbed);
            }
        }
    }
}
