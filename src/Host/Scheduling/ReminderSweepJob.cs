using Jobbspar.Host.Messaging;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the sweep of promises, after planning anew what was ordered; what is due is the sweep's own question.</summary>
[DisallowConcurrentExecution]
internal sealed class ReminderSweepJob(Replanning replanning, ReminderSweep sweep, JobRuns runs, OutboxSignal outbox, ILogger<ReminderSweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await replanning.RunAsync(cancellationToken);
            if (await sweep.RunAsync(cancellationToken) > 0)
            {
                outbox.Wake();
            }

            await runs.NoteAsync(JobRuns.Reminders, fault: null, cancellationToken);
        }
        catch (Exception fault) when (fault is DatabaseUnavailableException or LockWaitException)
        {
            log.LogWarning("Sweeping reminders is put off to the next tick. {Reason}", fault.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Seen on the page about operations; the scheduler's own log line comes from the fault that goes on.
            await runs.NoteAsync(JobRuns.Reminders, fault.GetType().Name, CancellationToken.None);
            throw;
        }
    }
}
