using Jobbspar.Host.Messaging;
using Jobbspar.Workflows.Tracks;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the workflows whose timers have fallen due.</summary>
[DisallowConcurrentExecution]
internal sealed class DueTimersJob(DueTimers timers, OutboxSignal outbox) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await timers.RunAsync(cancellationToken) > 0)
        {
            outbox.Wake();
        }
    }
}
