using System.Globalization;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Engine.Timers;
using Jobbspar.Engine.Triggers;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Jobbspar.Workflows.Triggers;

/// <summary>
/// Starts instances of the definitions whose time has come (Timer, Cron, StartAt). Any number of hosts may run it at once: each occurrence
/// starts one instance. Each start is a transaction of its own; one that fails is put off, and the others go on.
/// </summary>
public sealed partial class DueTriggers
{
    private readonly Transactions transactions;
    private readonly DatabaseTechnology technology;
    private readonly IDefinitionSource definitions;
    private readonly WorkflowRuntime runtime;
    private readonly TrackSteps steps;
    private readonly TimeProvider clock;
    private readonly ILogger<DueTriggers> log;

    internal DueTriggers(
        Transactions transactions, DatabaseTechnology technology, IDefinitionSource definitions, WorkflowRuntime runtime, TrackSteps steps, TimeProvider clock, ILogger<DueTriggers> log)
    {
        this.transactions = transactions;
        this.technology = technology;
        this.definitions = definitions;
        this.runtime = runtime;
        this.steps = steps;
        this.clock = clock;
        this.log = log;
    }

    /// <summary>Runs until nothing is due.</summary>
    /// <returns>Number of instances that were started.</returns>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        while (await IsAnyDueAsync(cancellationToken))
        {
            WorkflowTriggerRow? claimed = null;
            try
            {
                var started = await transactions.RunAsync(
                    async (unit, token) =>
                    {
                        claimed = await ClaimAsync(unit, token);
                        return claimed is null ? (bool?)null : await FireAsync(unit, claimed, token);
                    },
                    cancellationToken);
                if (started is null)
                {
                    break;
                }

                total += started.Value ? 1 : 0;
            }
            catch (Exception fault) when (claimed is not null && fault is not (OperationCanceledException or DatabaseUnavailableException or OutOfMemoryException))
            {
                StartFailed(claimed.DefinitionVersionId, claimed.ActivityId, claimed.Failures + 1, fault.GetType().Name);
                await PutOffAsync(claimed, cancellationToken);
            }
        }

        return total;
    }

    // Most of the time there is nothing; asking that takes no lock.
    private Task<bool> IsAnyDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return transactions.ReadAsync((db, token) => db.WorkflowTriggers.AnyAsync(row => row.DueAt <= now && (row.RetryAt == null || row.RetryAt <= now), token), cancellationToken);
    }

    private Task<WorkflowTriggerRow?> ClaimAsync(UnitOfWork unit, CancellationToken cancellationToken) =>
        unit.Db.WorkflowTriggers.FromSqlRaw(technology.ClaimTriggerSql, technology.ToColumn(clock.GetUtcNow())).SingleOrDefaultAsync(cancellationToken);

    private async Task<bool> FireAsync(UnitOfWork unit, WorkflowTriggerRow row, CancellationToken cancellationToken)
    {
        var due = row.DueAt!.Value;
        var definition = await definitions.FindVersionAsync(row.DefinitionVersionId, cancellationToken)
            ?? throw new InvalidOperationException($"There is no version '{row.DefinitionVersionId}'.");
        var (next, startsLate) = WorkflowTriggers.After(definition, row.ActivityId, due, clock.GetUtcNow());
        CommandOutcome? outcome = startsLate ? await StartAsync(unit, row, due, cancellationToken) : null;
        if (next is null)
        {
            unit.Db.WorkflowTriggers.Remove(row);
        }
        else
        {
            (row.DueAt, row.RetryAt, row.Failures) = (next.Value.ToUniversalTime(), null, 0);
        }

        return outcome is CommandOutcome.Started;
    }

    private async Task<CommandOutcome> StartAsync(UnitOfWork unit, WorkflowTriggerRow row, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var occurrence = string.Create(CultureInfo.InvariantCulture, $"trigger:{row.DefinitionId}:{row.ActivityId}:{due.UtcTicks}");
        var result = await runtime.StartAsync(
            unit.Engine,
            new StoredTrigger(row.Id, row.DefinitionId, row.DefinitionVersionId, row.ActivityId),
            StimulusKeys.Stored(occurrence),
            correlationId: null,
            payload: null,
            cancellationToken);
        await steps.CarryOutAsync(unit, [result], own: null, Actor.System, cancellationToken);
        return result.Outcome;
    }

    private Task<int> PutOffAsync(WorkflowTriggerRow failed, CancellationToken cancellationToken)
    {
        DateTimeOffset? until = clock.GetUtcNow() + TimerRest.After(failed.Failures);
        return transactions.RunAsync(
            (unit, token) => unit.Db.WorkflowTriggers
                .Where(row => row.Id == failed.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(x => x.RetryAt, until).SetProperty(x => x.Failures, x => x.Failures + 1), token),
            cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Definition version {VersionId} could not be started by its activity {ActivityId} for the {Attempt}. time ({Fault}); it is put off.")]
    private partial void StartFailed(string versionId, string activityId, int attempt, string fault);
}
