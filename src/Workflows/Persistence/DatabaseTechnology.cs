using System.Data.Common;
using System.Net.Sockets;
using Jobbspar.Engine.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jobbspar.Workflows.Persistence;

/// <summary>All that differs between the databases, beside the mapping of instants.</summary>
internal abstract class DatabaseTechnology
{
    /// <summary>Part of the names of its migration scripts.</summary>
    public abstract string Name { get; }

    /// <summary>Which database, for people; never a password.</summary>
    public abstract string Where { get; }

    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>A connection outside EF, not yet open.</summary>
    public abstract DbConnection CreateConnection();

    /// <summary>What must hold before the first migration and cannot be done in a transaction.</summary>
    public abstract Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Makes other hosts that migrate the same database wait until the transaction ends.</summary>
    public abstract Task LockForMigrationAsync(DbTransaction transaction, CancellationToken cancellationToken);

    /// <summary>Where writers of one process had better queue up before they ask the database; null where they need not.</summary>
    public abstract ValueTask<IDisposable?> WaitForTurnAsync(CancellationToken cancellationToken);

    public abstract Task<IDbContextTransaction> BeginAsync(JobbsparDbContext db, CancellationToken cancellationToken);

    public abstract IEngineSession CreateSession(DbConnection connection, DbTransaction transaction);

    /// <summary>Claims outbox rows for one relay; {0} end of the lease, {1} now, {2} how many.</summary>
    public abstract string ClaimOutboxSql { get; }

    /// <summary>Where the journal is partitioned by month: makes the months to come, {0} now. Null where it is one table.</summary>
    public virtual string? PrepareJournalSql => null;

    /// <summary>Where the journal is partitioned by month: drops those of which nothing must be kept, {0} the end of what is old. Null where it is one table.</summary>
    public virtual string? DropJournalMonthsSql => null;

    /// <summary>Claims requests of workflows for one sender; the same parameters.</summary>
    public abstract string ClaimRequestsSql { get; }

    /// <summary>Claims the earliest trigger that is due; {0} now.</summary>
    public abstract string ClaimTriggerSql { get; }

    /// <summary>Asks the server what its clock shows now, not when the transaction began. Null where the database is a file and has no clock.</summary>
    public virtual string? TimeSql => null;

    /// <summary>An instant as hand-written SQL must pass it.</summary>
    public abstract object ToColumn(DateTimeOffset instant);

    /// <summary>True where the same work may succeed when run again, because somebody else was at the same rows.</summary>
    public bool IsConflict(Exception fault) =>
        fault is ConcurrentChangeException or DbUpdateConcurrencyException
        || (fault is not DatabaseUnavailableException && Cause(fault) is { } cause && IsConflictCause(cause));

    /// <summary>True where the fault says that the database cannot be used now.</summary>
    public bool IsUnavailable(Exception fault) => fault is not DatabaseUnavailableException && Why(fault) is not null;

    /// <summary>True where somebody else held what was needed for longer than one waits.</summary>
    public bool IsLockWait(Exception fault) => fault is not DatabaseUnavailableException && Cause(fault) is { } cause && IsLockWaitCause(cause);

    /// <summary>Such a fault as the reader should see it.</summary>
    public DatabaseUnavailableException Unavailable(Exception fault) => new(Where, OneLine(Why(fault) ?? fault.Message), fault);

    protected abstract bool IsConflictCause(DbException cause);

    protected abstract bool IsLockWaitCause(DbException cause);

    protected abstract string? WhyUnavailable(DbException cause);

    private string? Why(Exception fault) => Cause(fault) is { } cause
        ? WhyUnavailable(cause)
        : fault is SocketException ? fault.Message + "." : null; // a host name that nobody knows

    /// <summary>EF wraps what the driver threw.</summary>
    private static DbException? Cause(Exception fault)
    {
        if (fault is OperationCanceledException)
        {
            return null;
        }

        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException found)
            {
                return found;
            }
        }

        return null;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
