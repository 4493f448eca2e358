using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jobbspar.Workflows.Persistence;

/// <summary>The one way to change the database: a transaction with one commit (D2). Safe for use by several threads.</summary>
public sealed class Transactions
{
    private const int Attempts = 4;

    private static readonly AsyncLocal<Running?> Current = new();

    private readonly IDbContextFactory<JobbsparDbContext> contexts;
    private readonly DatabaseTechnology technology;
    private readonly IReadOnlyList<IConsequence> consequences;
    private readonly ConsequenceGuard guard;
    private readonly Lazy<ITasksFollow?> tasks;

    internal Transactions(IDbContextFactory<JobbsparDbContext> contexts, DatabaseTechnology technology, Lazy<ITasksFollow?> tasks, IReadOnlyList<IConsequence> consequences, ConsequenceGuard guard)
    {
        this.tasks = tasks;
        this.contexts = contexts;
        this.technology = technology;
        this.consequences = consequences;
        this.guard = guard;
    }

    /// <summary>
    /// Runs the work in a new transaction, saves and commits. Where others changed the same rows meanwhile, everything is
    /// rolled back and the work runs again from the start, at most four times in all; so it must have no effect outside
    /// the unit of work. It must not call this method again. What follows from the changes (<see cref="IConsequence"/>) is kept with them, where it can be drawn.
    /// </summary>
    /// <exception cref="LockWaitException">Somebody else held what was needed for too long; nothing was changed.</exception>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached; nothing was changed, or the commit's answer was lost.</exception>
    public async Task<T> RunAsync<T>(Func<UnitOfWork, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Current.Value is { HasEnded: false, Together: { } together })
        {
            var joined = await work(together, cancellationToken);
            await together.Db.SaveChangesAsync(cancellationToken);

            // The next command reads its rows itself, as in a transaction of its own; following those of all before it would cost each one more than the last.
            together.Db.ChangeTracker.Clear();
            return joined;
        }

        return await RunAsync(work, keeps: null, cancellationToken);
    }

    /// <summary>
    /// Runs work that gives several commands as one: each of them joins this transaction instead of beginning its own, and sees what those before it did.
    /// Either all that they did is kept or none of it.
    /// </summary>
    /// <param name="work">Gives the commands, one after the other. It may run again from the start, as with <see cref="RunAsync{T}(Func{UnitOfWork, CancellationToken, Task{T}}, CancellationToken)"/>.</param>
    /// <param name="keeps">Whether all is kept, by the result; where not, the database is as it was.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <remarks>Inside another such work it is a part of it, and what that one keeps counts.</remarks>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached.</exception>
    public Task<T> TogetherAsync<T>(Func<CancellationToken, Task<T>> work, Func<T, bool> keeps, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(keeps);
        return Current.Value is { HasEnded: false, Together: not null } ? work(cancellationToken) : RunAsync(
            async (unit, token) =>
            {
                var running = Current.Value!;
                running.Together = unit;
                try
                {
                    return await work(token);
                }
                finally
                {
                    running.Together = null;
                }
            },
            keeps,
            cancellationToken);
    }

    private async Task<T> RunAsync<T>(Func<UnitOfWork, CancellationToken, Task<T>> work, Func<T, bool>? keeps, CancellationToken cancellationToken)
    {
        if (Current.Value is { HasEnded: false })
        {
            throw new InvalidOperationException("A transaction is open already: pass its unit of work on instead of beginning another, which would wait for the first for ever.");
        }

        for (var attempt = 1; ; attempt++)
        {
            var running = new Running();
            Current.Value = running;
            try
            {
                return await RunOnceAsync(work, keeps, running, cancellationToken);
            }
            catch (Exception fault) when (attempt < Attempts && technology.IsConflict(fault))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 25) * attempt), cancellationToken);
            }
            catch (Exception fault) when (technology.IsLockWait(fault))
            {
                throw new LockWaitException(technology.Where, fault);
            }
            catch (Exception fault) when (attempt == 1 && !running.CommitBegun && technology.IsUnavailable(fault))
            {
                // The connection may have lain in the pool while the server was restarted; a new one tells.
            }
            catch (Exception fault) when (technology.IsUnavailable(fault))
            {
                throw technology.Unavailable(fault);
            }
            finally
            {
                running.HasEnded = true;
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

    /// <summary>Draws a consequence for a batch of tracks; one that cannot be worked out stands in no other's way (ADR 57).</summary>
    /// <returns>Sum of what the looks gave.</returns>
    internal Task<int> SweepAsync(string consequence, IReadOnlyList<Guid> trackIds, Func<UnitOfWork, IReadOnlyList<Guid>, CancellationToken, Task<int>> look, CancellationToken cancellationToken) =>
        guard.SweepAsync(consequence, trackIds, this, look, cancellationToken);

    /// <summary>Begins a run of a sweep that takes tracks one by one.</summary>
    internal TrackByTrack ByTrack(string sweep) => new(sweep, this, guard);

    /// <summary>Reads without tracking and without changing anything.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached.</exception>
    public async Task<T> ReadAsync<T>(Func<JobbsparDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (Current.Value is { HasEnded: false, Together: { } together })
        {
            return await read(together.Db, cancellationToken);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                return await read(db, cancellationToken);
            }
            catch (Exception fault) when (attempt == 1 && technology.IsUnavailable(fault))
            {
                // As above.
            }
            catch (Exception fault) when (technology.IsUnavailable(fault))
            {
                throw technology.Unavailable(fault);
            }
        }
    }

    private async Task<T> RunOnceAsync<T>(Func<UnitOfWork, CancellationToken, Task<T>> work, Func<T, bool>? keeps, Running running, CancellationToken cancellationToken)
    {
        using var turn = await technology.WaitForTurnAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await technology.BeginAsync(db, cancellationToken);
        var session = technology.CreateSession(db.Database.GetDbConnection(), transaction.GetDbTransaction());
        var unit = new UnitOfWork(db, session);
        db.EngineSession = session;
        var changed = new ChangedSubjects();
        void Note(object? sender, SavingChangesEventArgs saving) => changed.Note(db);
        db.SavingChanges += Note;
        try
        {
            var result = await work(unit, cancellationToken);
            if (keeps?.Invoke(result) is false)
            {
                // The transaction ends without a commit.
                return result;
            }

            await db.SaveChangesAsync(cancellationToken);
            if (changed.AnyForTasks && tasks.Value is { } following)
            {
                await following.FollowAsync(unit, changed, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }

            if (changed.Any)
            {
                foreach (var consequence in consequences)
                {
                    await guard.FollowAsync(consequence, unit, changed, transaction, cancellationToken);
                }
            }

            running.CommitBegun = true;

            // Whoever asked may have left; the work is done, and cutting the commit short would only make its outcome unknown.
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            // The context goes back to its pool.
            db.SavingChanges -= Note;
            db.EngineSession = null;
        }
    }

    private sealed class Running
    {
        /// <summary>From here on a broken connection leaves open whether the work was kept, so it must not be run again.</summary>
        public bool CommitBegun { get; set; }

        /// <summary>What commands work with that join; null where none may.</summary>
        public UnitOfWork? Together { get; set; }

        /// <summary>Tasks that the work started inherit the mark, and may live longer than the transaction.</summary>
        public bool HasEnded { get; set; }
    }
}
