using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jobbspar.Workflows.Persistence;

/// <summary>The one way to change the database: a transaction with one commit (D2). Safe for use by several threads.</summary>
public sealed class Transactions
{
    private const int Attempts = 4;

    private readonly IDbContextFactory<JobbsparDbContext> contexts;
    private readonly DatabaseTechnology technology;

    internal Transactions(IDbContextFactory<JobbsparDbContext> contexts, DatabaseTechnology technology)
    {
        this.contexts = contexts;
        this.technology = technology;
    }

    /// <summary>
    /// Runs the work in a new transaction, saves and commits. Where others changed the same rows meanwhile, everything is
    /// rolled back and the work runs again from the start, at most four times in all; so it must have no effect outside
    /// the unit of work. It must not call this method again.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached; nothing was changed, or the commit's answer was lost.</exception>
    public async Task<T> RunAsync<T>(Func<UnitOfWork, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(work, cancellationToken);
            }
            catch (Exception fault) when (attempt < Attempts && technology.IsConflict(fault))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 25) * attempt), cancellationToken);
            }
            catch (Exception fault) when (technology.IsUnavailable(fault))
            {
                throw technology.Unavailable(fault);
            }
        }
    }

    /// <summary>Like the other one, for work without a result.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached.</exception>
    public Task RunAsync(Func<UnitOfWork, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        RunAsync(
            async (unit, token) =>
            {
                await work(unit, token);
                return true;
            },
            cancellationToken);

    /// <summary>Reads without tracking and without changing anything.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached.</exception>
    public async Task<T> ReadAsync<T>(Func<JobbsparDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return await read(db, cancellationToken);
        }
        catch (Exception fault) when (technology.IsUnavailable(fault))
        {
            throw technology.Unavailable(fault);
        }
    }

    private async Task<T> RunOnceAsync<T>(Func<UnitOfWork, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var turn = await technology.WaitForTurnAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await technology.BeginAsync(db, cancellationToken);
        var session = technology.CreateSession(db.Database.GetDbConnection(), transaction.GetDbTransaction());
        var result = await work(new UnitOfWork(db, session), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
