using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <remarks>A held instance's last change travels with the commit on PostgreSQL; nobody within the transaction may notice.</remarks>
public abstract partial class DatabaseEngineSessionTests
{
    [Fact]
    public async Task Change_of_a_held_instance_is_there_for_what_the_domain_asks_next()
    {
        var instance = await StartedAsync();

        var seen = await InTransactionAsync(async (unit, token) =>
        {
            await ChangeHeldAsync(unit, instance.Id, "nu", token);
            var read = await unit.Db.WorkflowInstances.Where(row => row.Id == instance.Id).Select(row => row.Name).SingleAsync(token);
            await ChangeHeldAsync(unit, instance.Id, "sedan", token);
            var deleted = await unit.Db.WorkflowInstances.Where(row => row.Id == instance.Id && row.Name == "sedan").CountAsync(token);
            return (read, deleted);
        });

        seen.ShouldBe(("nu", 1));
        (await NameAsync(instance.Id)).ShouldBe("sedan");
    }

    [Fact]
    public async Task Last_change_and_rows_that_are_only_added_are_both_committed()
    {
        var instance = await StartedAsync();

        await InTransactionAsync(async (unit, token) =>
        {
            await ChangeHeldAsync(unit, instance.Id, "nu", token);
            unit.Db.Settings.Add(new Setting { Key = "prov", Value = "1" });
            return true;
        });

        (await NameAsync(instance.Id)).ShouldBe("nu");
        (await SettingsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Work_that_throws_after_its_change_leaves_nothing()
    {
        var instance = await StartedAsync();

        await Should.ThrowAsync<InvalidDataException>(() => InTransactionAsync<bool>(async (unit, token) =>
        {
            await ChangeHeldAsync(unit, instance.Id, "nu", token);
            throw new InvalidDataException();
        }));

        (await NameAsync(instance.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Change_before_a_savepoint_stays_and_one_after_it_goes_with_it()
    {
        var instance = await StartedAsync();

        await InTransactionAsync(async (unit, token) =>
        {
            var transaction = unit.Db.Database.CurrentTransaction!;
            await ChangeHeldAsync(unit, instance.Id, "före", token);
            await transaction.CreateSavepointAsync("prov", token);
            await ChangeHeldAsync(unit, instance.Id, "efter", token);
            await transaction.RollbackToSavepointAsync("prov", token);
            return true;
        });

        (await NameAsync(instance.Id)).ShouldBe("före");
        var revision = await InTransactionAsync(async (unit, token) => (await unit.Engine.LockInstanceAsync(instance.Id, token))!.Revision);
        revision.ShouldBe(2);
    }

    [Fact]
    public async Task Change_that_the_database_refuses_at_the_commit_takes_everything_with_it()
    {
        var instance = await StartedAsync();
        var taken = Bookmark(instance.Id);
        await SaveAsync(Change(instance with { Revision = 2 }) with { AddedBookmarks = [taken] });

        await Should.ThrowAsync<ConcurrentChangeException>(() => InTransactionAsync(async (unit, token) =>
        {
            unit.Db.Settings.Add(new Setting { Key = "prov", Value = "1" });
            await unit.Db.SaveChangesAsync(token);
            var held = (await unit.Engine.LockInstanceAsync(instance.Id, token))!;
            await unit.Engine.SaveAsync(Change(held with { Revision = held.Revision + 1, Name = "nu" }) with { AddedBookmarks = [taken] }, token);
            return true;
        }));

        (await NameAsync(instance.Id)).ShouldBeNull();
        (await SettingsAsync()).ShouldBe(0);
        (await RunAsync(session => session.ListBookmarksAsync(instance.Id, default))).ShouldBe([taken]);
    }

    [Fact]
    public async Task Revision_other_than_the_held_one_is_a_concurrent_change_at_once()
    {
        var instance = await StartedAsync();

        await Should.ThrowAsync<ConcurrentChangeException>(() => InTransactionAsync(async (unit, token) =>
        {
            var held = (await unit.Engine.LockInstanceAsync(instance.Id, token))!;
            await unit.Engine.SaveAsync(Change(held with { Revision = held.Revision + 2 }), token);
            return true;
        }));
    }

    private static async Task ChangeHeldAsync(UnitOfWork unit, Guid instanceId, string name, CancellationToken cancellationToken)
    {
        var held = (await unit.Engine.LockInstanceAsync(instanceId, cancellationToken))!;
        await unit.Engine.SaveAsync(Change(held with { Revision = held.Revision + 1, Name = name }), cancellationToken);
    }

    private async Task<StoredInstance> StartedAsync()
    {
        var instance = Instance();
        await SaveAsync(New(instance));
        return instance;
    }

    private Task<T> InTransactionAsync<T>(Func<UnitOfWork, CancellationToken, Task<T>> work) => database.Transactions.RunAsync(work, CancellationToken.None);

    private Task<string?> NameAsync(Guid instanceId) =>
        database.Transactions.ReadAsync((db, token) => db.WorkflowInstances.Where(row => row.Id == instanceId).Select(row => row.Name).SingleAsync(token), CancellationToken.None);

    private Task<int> SettingsAsync() => database.Transactions.ReadAsync((db, token) => db.Settings.CountAsync(row => row.Key == "prov", token), CancellationToken.None);
}
