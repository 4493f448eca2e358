using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Host.Scheduling;

/// <summary>Runs what must run by itself so that the page about operations shows when it last did, and why it did not.</summary>
internal static class NotedRuns
{
    /// <summary>Runs a job. One that the database keeps from it is put off to its next tick.</summary>
    public static async Task RunAsync(this JobRuns runs, string name, Func<CancellationToken, Task> work, ILogger log, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
            await runs.NoteAsync(name, fault: null, cancellationToken);
        }
        catch (DatabaseUnavailableException fault)
        {
            log.LogWarning("The job {Job} is put off to its next tick. {Reason}", name, fault.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Seen on the page about operations; the scheduler's own log line comes from the fault that goes on.
            await runs.NoteAsync(name, fault.GetType().Name, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Runs a nightly job where it has not ended well since it was to begin. Called every hour, so that a night on which it could not is made up for within the hour.</summary>
    public static async Task RunNightlyAsync(this JobRuns runs, string name, TimeOnly begins, Func<CancellationToken, Task> work, ILogger log, CancellationToken cancellationToken)
    {
        bool isDue;
        try
        {
            isDue = await runs.IsDueAsync(name, begins, cancellationToken);
        }
        catch (DatabaseUnavailableException fault)
        {
            log.LogWarning("The job {Job} is put off to its next tick. {Reason}", name, fault.Message);
            return;
        }

        if (isDue)
        {
            await runs.RunAsync(name, work, log, cancellationToken);
        }
    }
}
