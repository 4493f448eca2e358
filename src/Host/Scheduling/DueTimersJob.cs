using Jobbspar.Host.Messaging;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Triggers;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the workflows whose timers have fallen due, and starts those whose time has come.</summary>
[DisallowConcurrentExecution]
internal sealed class DueTimersJob(DueTimers timers, DueTriggers triggers, OutboxSignal outbox, ILogger<DueTimersJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await timers.RunAsync(cancellationToken) + await triggers.RunAsync(cancellationToken) > 0)
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
