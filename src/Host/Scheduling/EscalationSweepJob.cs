using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the sweeps that lift what tracks are stuck for and let questions climb; the work is theirs.</summary>
[DisallowConcurrentExecution]
internal sealed class EscalationSweepJob(StuckTracks stuck, EscalationSweep sweep, ILogger<EscalationSweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var (raised, ended) = await stuck.FollowAsync(cancellationToken);
            if (raised + ended > 0)
            {
                log.LogInformation("{Raised} tracks got stuck for a new cause, {Ended} causes ended.", raised, ended);
            }

            var climbed = await sweep.RunAsync(cancellationToken);
            if (climbed > 0)
            {
                log.LogInformation("{Count} questions went on to the next level of the ladder.", climbed);
            }
        }
        catch (DatabaseUnavailableException fault)
        {
            log.LogWarning("Sweeping escalations is put off to the next tick. {Reason}", fault.Message);
        }
    }
}
