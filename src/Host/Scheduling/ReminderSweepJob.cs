using Jobbspar.Host.Messaging;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Reminders;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Wakes the sweep of promises, after planning anew what was ordered; what is due is the sweep's own question.</summary>
[DisallowConcurrentExecution]
internal sealed class ReminderSweepJob(Replanning replanning, ReminderSweep sweep, JobRuns runs, OutboxSignal outbox, ILogger<ReminderSweepJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runs.RunAsync(JobRuns.Reminders, SweepAsync, log, cancellationToken);

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        await replanning.RunAsync(cancellationToken);
        if (await sweep.RunAsync(cancellationToken) > 0)
        {
            outbox.Wake();
        }
    }
}
