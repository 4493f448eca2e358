using Jobbspar.Workflows.Migrations;
using Jobbspar.Workflows.Persistence;
using Quartz;

namespace Jobbspar.Host.Scheduling;

/// <summary>Moves the instances that wait in open orders; the work is the run's own.</summary>
[DisallowConcurrentExecution]
internal sealed class MigrationsJob(MigrationRun run, ILogger<MigrationsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var settled = await run.RunAsync(cancellationToken);
            if (settled > 0)
            {
                log.LogInformation("{Count} workflow instances were settled in orders to move them to another version.", settled);
            }
        }
        catch (DatabaseUnavailableException fault)
        {
            log.LogWarning("Moving workflow instances is put off to the next tick. {Reason}", fault.Message);
        }
    }
}
