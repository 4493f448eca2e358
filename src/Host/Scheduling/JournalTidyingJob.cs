using Jobbspar.Workflows.Drafts;
using Jobbspar.Workflows.Journal;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.RepeatedRequests;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Keeps the journal by its rules, every night, and forgets drafts and keys that no longer count.</summary>
[DisallowConcurrentExecution]
internal sealed class JournalTidyingJob(JournalTidying tidying, FormDrafts drafts, AnsweredRequests requests, ILogger<JournalTidyingJob> log) : IJob
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
            log.LogInformation(
                "{Drafts} drafts of forms and {Requests} keys of requests were forgotten.",
                await drafts.TidyAsync(cancellationToken),
                await requests.TidyAsync(cancellationToken));
        }
        catch (DatabaseUnavailableException fault)
        {
            log.LogWarning("Tidying the journal is put off to the next night. {Reason}", fault.Message);
        }
    }
}
