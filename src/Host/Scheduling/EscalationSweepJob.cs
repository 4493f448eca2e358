using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the sweep that lets questions climb; the work is the sweep's own.</summary>
[DisallowConcurrentExecution]
internal sealed class EscalationSweepJob(EscalationSweep sweep, ILogger<EscalationSweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
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
