using Jobbspar.Host.Messaging;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the sweep of reminders; the work is the sweep's own.</summary>
[DisallowConcurrentExecution]
internal sealed class ReminderSweepJob(ReminderSweep sweep, OutboxSignal outbox, ILogger<ReminderSweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await sweep.RunAsync(cancellationToken) > 0)
            {
                outbox.Wake();
            }
        }
        catch (DatabaseUnavailableException fault)
        {
            log.LogWarning("Sweeping reminders is put off to the next tick. {Reason}", fault.Message);
        }
    }
}
