using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Host.Tests.Demo;

/// <summary>
/// A host process is killed (<c>kill -9</c>) while it completes one task after the other, as it does when it lives through the
/// example portfolio. What it had committed is whole, and after a restart it goes on.
/// </summary>
public sealed class KilledHostTests : IDisposable
{
    private readonly string folder = TestSettings.NewFolder();

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    public async Task Killed_between_two_tasks_nothing_is_lost_and_nothing_is_half_done(int tasksDone)
    {
        using (var host = HostProcess.Start("serve", "--demo", "--data", folder, "--urls", "http://127.0.0.1:0"))
        {
            await host.SaysAsync("example portfolio");
            await Eventually.TrueAsync(() => CountDoneAsync(tasksDone), $"{tasksDone} tasks were done", TimeSpan.FromMinutes(3));
            await host.KillAsync();
        }

        var before = await ReadAsync(StateAsync);
        before.Done.ShouldBeGreaterThanOrEqualTo(tasksDone);
        await IsWholeAsync();

        using (var restarted = HostProcess.Start("serve", "--demo", "--data", folder, "--urls", "http://127.0.0.1:0"))
        {
            await restarted.SaysAsync("listens on");
            await restarted.KillAsync();
        }

        (await ReadAsync(StateAsync)).ShouldBe(before);
        await IsWholeAsync();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<State> StateAsync(JobbsparDbContext db) => new(
        await db.Tracks.CountAsync(),
        await db.ChecklistItems.CountAsync(item => item.Status == ChecklistStatus.Done),
        await db.ChecklistItems.CountAsync(),
        await db.TrackGates.CountAsync(gate => gate.OpenedAt != null),
        await db.AuditEvents.CountAsync(),
        await db.WorkflowJournal.CountAsync());

    /// <summary>Task, audit, workflow state, bookmarks and journal tell the same story.</summary>
    private async Task IsWholeAsync()
    {
        await ReadAsync(async db =>
        {
            var items = await db.ChecklistItems.ToListAsync();
            var bookmarks = await db.WorkflowBookmarks.Select(bookmark => bookmark.Id).ToHashSetAsync();
            items.Where(item => item.IsOpen).ShouldAllBe(item => bookmarks.Contains(item.BookmarkId));

            var done = items.Where(item => item.Status == ChecklistStatus.Done).Select(item => item.Id).ToHashSet();
            var audited = await db.AuditEvents.Where(row => row.Action == AuditAction.TaskCompleted).Select(row => row.SubjectId!.Value).ToListAsync();
            audited.ShouldBeUnique();
            audited.ShouldBe(done, ignoreOrder: true);

            var instances = await db.WorkflowInstances.ToDictionaryAsync(instance => instance.Id);
            Guid[] wholes = [.. await db.Tracks.Select(track => track.Id).ToListAsync(), .. await db.Escalations.Select(escalation => escalation.Id).ToListAsync()];
            wholes.ShouldBe(instances.Values.Where(instance => instance.ParentInstanceId is null).Select(instance => instance.Id), ignoreOrder: true);
            foreach (var journal in await db.WorkflowJournal.GroupBy(line => line.InstanceId).Select(lines => new { lines.Key, Count = lines.Count(), Last = lines.Max(line => line.Sequence) }).ToListAsync())
            {
                journal.Last.ShouldBe(journal.Count);
                instances[journal.Key].JournalSequence.ShouldBe(journal.Last);
            }

            return true;
        });
    }

    private async Task<bool> CountDoneAsync(int wanted) =>
        File.Exists(Path.Combine(folder, "jobbspar.db")) && await ReadAsync(async db => await db.ChecklistItems.CountAsync(item => item.Status == ChecklistStatus.Done)) >= wanted;

    private async Task<T> ReadAsync<T>(Func<JobbsparDbContext, Task<T>> read)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddJobbsparPersistence(TestSettings.Embedded(folder).Database).BuildServiceProvider();
        return await services.GetRequiredService<Transactions>().ReadAsync((db, _) => read(db), CancellationToken.None);
    }

    private sealed record State(int Tracks, int Done, int Tasks, int GatesOpened, int AuditEvents, int JournalLines);
}
