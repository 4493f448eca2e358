using Jobbspar.Workflows.Journal;
using Jobbspar.Workflows.Persistence;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Keeps the journal by its rules, every night.</summary>
[DisallowConcurrentExecution]
internal sealed class JournalTidyingJob(JournalTidying tidying, ILogger<JournalTidyingJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var done = await tidying.RunAsync(cancellationToken);
            log.LogInformation(
                "The journal was tidied: {Dropped} months dropped, {Deleted} lines and {Details} lines of detail deleted, {Made} months made ahead.",
                done.MonthsDropped,
                done.LinesDeleted,
                done.DetailsDeleted,
                done.MonthsMade);
        }
        catch (DatabaseUnavailableException fault)
        {
            log.LogWarning("Tidying the journal is put off to the next night. {Reason}", fault.Message);
        }
    }
}
