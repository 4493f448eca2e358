using Jobbspar.Host.Messaging;
using Jobbspar.Workflows.Reminders;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the sweep of reminders; the work is the sweep's own.</summary>
[DisallowConcurrentExecution]
internal sealed class ReminderSweepJob(ReminderSweep sweep, OutboxSignal outbox) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await sweep.RunAsync(cancellationToken) > 0)
        {
            outbox.Wake();
        }
    }
}
