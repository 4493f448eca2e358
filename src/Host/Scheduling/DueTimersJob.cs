using Jobbspar.Host.Messaging;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the workflows whose timers have fallen due.</summary>
[DisallowConcurrentExecution]
internal sealed class DueTimersJob(DueTimers timers, OutboxSignal outbox, ILogger<DueTimersJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await timers.RunAsync(cancellationToken) > 0)
            {
                outbox.Wake();
            }
        }
        catch (DatabaseUnavailableException fault)
        {
            log.LogWarning("Firing timers is put off to the next tick. {Reason}", fault.Message);
        }
    }
}
