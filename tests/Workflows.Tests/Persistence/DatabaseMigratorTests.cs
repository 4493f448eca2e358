using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>The schema comes from numbered scripts, while the program believes its model: both must say the same.</summary>
public abstract class DatabaseMigratorTests(DatabaseKind kind)
{
    private static readonly Migration[] Two = [new(1, "one", "CREATE TABLE one (id integer);"), new(2, "two", "CREATE TABLE two (id integer);")];

    [Fact]
    public async Task The_migrated_schema_is_the_schema_of_the_model()
    {
        await using var migrated = await TestDatabase.CreateEmptyAsync(kind);
        await Migrator(migrated).MigrateAsync(CancellationToken.None);
        await using var created = await TestDatabase.CreateEmptyAsync(kind);
        await using var model = created.CreateContext();
        await model.Database.EnsureCreatedAsync();
        await using var scripts = migrated.CreateContext();

        var fromScripts = await SchemaDescription.ReadAsync(scripts);
        var fromModel = await SchemaDescription.ReadAsync(model);

        fromModel.Count.ShouldBeGreaterThan(100);
        fromModel.Except(fromScripts, StringComparer.Ordinal).ShouldBeEmpty("the model has this and no script in Persistence/Migrations makes it");
        fromScripts.Except(fromModel, StringComparer.Ordinal).ShouldBeEmpty("a script makes this and the model does not know it");
    }

    [Fact]
    public async Task No_index_of_instances_rests_on_what_a_step_changes()
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.CreateContext();
        var indexes = (await SchemaDescription.ReadAsync(context)).Where(line => line.Contains("ix_workflow_instance_", StringComparison.Ordinal)).ToList();

        indexes.Count.ShouldBeGreaterThan(4);
        foreach (var column in new[] { "status", "state", "revision", "journal_sequence", "updated_at", "finished_at" })
        {
            indexes.ShouldNotContain(line => line.Contains(column, StringComparison.Ordinal), "a step would write all indexes of the table anew");
        }
    }

    [Fact]
    public async Task MigrateAsync_SchemaIsUpToDate_DoesNothing()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);

        (await Migrator(database).MigrateAsync(CancellationToken.None)).ShouldNotBeEmpty();

        (await Migrator(database).MigrateAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task MigrateAsync_OlderDatabase_AppliesWhatIsMissing()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        (await Migrator(database).MigrateAsync(Two[..1], CancellationToken.None)).ShouldBe([1]);

        (await Migrator(database).MigrateAsync(Two, CancellationToken.None)).ShouldBe([2]);

        (await TablesAsync(database)).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task MigrateAsync_NewerDatabase_IsRefusedWithBothNumbers()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        await Migrator(database).MigrateAsync([new(9_999, "of a later program", "CREATE TABLE later (id integer);")], CancellationToken.None);

        var refusal = await Should.ThrowAsync<NewerDatabaseException>(() => Migrator(database).MigrateAsync(CancellationToken.None));

        refusal.Message.ShouldContain("9999");
        refusal.Message.ShouldContain("newer than this program");
        (await TablesAsync(database)).ShouldBe(["later"]);
    }

    [Fact]
    public async Task MigrateAsync_SecondScriptFails_LeavesTheOldSchema()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);

        await Should.ThrowAsync<System.Data.Common.DbException>(
            () => Migrator(database).MigrateAsync([Two[0], new(2, "broken", "CREATE TABLE two (id integer); CREATE NONSENSE;")], CancellationToken.None));

        (await TablesAsync(database)).ShouldBeEmpty();
    }

    [Fact]
    public async Task MigrateAsync_FourHostsStartAtOnce_OneAppliesAndTheOthersWait()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        var hosts = Enumerable.Range(0, 4).Select(_ => database.CreateServices()).ToList();

        var applied = await Task.WhenAll(hosts.Select(host => Task.Run(() => host.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None))));

        applied.Count(numbers => numbers.Count > 0).ShouldBe(1);
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }
    }

    private static DatabaseMigrator Migrator(TestDatabase database) => database.Services.GetRequiredService<DatabaseMigrator>();

    private static async Task<IReadOnlyList<string>> TablesAsync(TestDatabase database)
    {
        await using var db = database.CreateContext();
        var lines = await SchemaDescription.ReadAsync(db);
        return [.. lines.Where(line => line.StartsWith("column ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1].Split('.')[0])];
    }

    public sealed class OnSqlite() : DatabaseMigratorTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : DatabaseMigratorTests(DatabaseKind.PostgreSql);
}
