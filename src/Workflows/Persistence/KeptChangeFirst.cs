using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jobbspar.Workflows.Persistence;

/// <summary>Before the context's own statements, sends the engine's change that waits for the commit, so that everything happens in the order in which it was asked for; with the commit, if nothing comes before that.</summary>
internal sealed class KeptChangeFirst : DbCommandInterceptor, IDbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await SendAsync(eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await SendAsync(eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await SendAsync(eventData, cancellationToken);
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => NothingKept(eventData, result);

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => NothingKept(eventData, result);

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => NothingKept(eventData, result);

    public async ValueTask<InterceptionResult> CreatingSavepointAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        await SendAsync(eventData, cancellationToken);
        return result;
    }

    public async ValueTask<InterceptionResult> ReleasingSavepointAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        await SendAsync(eventData, cancellationToken);
        return result;
    }

    public ValueTask<InterceptionResult> RollingBackToSavepointAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Session(eventData)?.ForgetKept();
        return ValueTask.FromResult(result);
    }

    /// <summary>The commit goes with the change that waits for it, if one does; the framework's own is then left out.</summary>
    public async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        Session(eventData) is { } session && await session.CommitWithKeptAsync() ? InterceptionResult.Suppress() : result;

    private static PostgreSqlEngineSession? Session(DbContextEventData eventData) => (eventData.Context as JobbsparDbContext)?.EngineSession as PostgreSqlEngineSession;

    private static ValueTask SendAsync(DbContextEventData eventData, CancellationToken cancellationToken) => Session(eventData)?.SendKeptAsync(cancellationToken) ?? default;

    /// <summary>Nothing here talks to the database without awaiting it.</summary>
    private static T NothingKept<T>(DbContextEventData eventData, T result) => Session(eventData) is null or { KeepsNothing: true }
        ? result
        : throw new InvalidOperationException("An engine's change waits to be sent, and only a statement that is awaited can send it first.");
}
