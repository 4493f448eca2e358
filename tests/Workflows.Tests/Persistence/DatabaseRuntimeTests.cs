using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Storage;
using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>The engine's behaviour on the databases.</summary>
public abstract class DatabaseRuntimeTests(DatabaseKind kind) : RuntimeTests
{
    private TestDatabase database = null!;
    private DefinitionStore store = null!;

    protected override IDefinitionSource Definitions => store;

    public override async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(kind, Clock);
        store = new(database.Transactions, Validator, Clock);
    }

    public override async Task DisposeAsync() => await database.DisposeAsync();

    protected override Task<T> RunAsync<T>(Func<IEngineSession, ValueTask<T>> work) => database.Transactions.RunAsync((unit, _) => work(unit.Engine).AsTask(), default);

    protected override async Task<string> PublishAsync(string json) => (await store.ImportAsync(WorkflowDefinition.Parse(json), default)).VersionId;

    protected override async Task<IReadOnlyList<long>> JournalAsync(Guid instance) => await database.Transactions.ReadAsync(
        (db, token) => db.WorkflowJournal.Where(row => row.InstanceId == instance).OrderBy(row => row.Sequence).Select(row => row.Sequence).ToListAsync(token),
        default);

    public sealed class OnSqlite() : DatabaseRuntimeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : DatabaseRuntimeTests(DatabaseKind.PostgreSql);
}
