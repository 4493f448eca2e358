using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>What the engine may rely on, whatever stores its rows. Written once, inherited per store.</summary>
public abstract class EngineSessionTests : IAsyncLifetime
{
    protected static readonly DateTimeOffset Now = new(2026, 10, 25, 0, 30, 15, 123, 456, TimeSpan.Zero);

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task SaveAsync_NewInstance_IsReadBackWhole()
    {
        var instance = Instance() with
        {
            Name = "Städspåret",
            CorrelationId = "JS-2026-001",
            ParentInstanceId = Guid.CreateVersion7(),
            Status = InstanceStatus.Finished,
            SubStatus = InstanceSubStatus.Cancelled,
            State = "{\"å\":1}"u8.ToArray(),
            IncidentCount = 2,
            FinishedAt = Now.AddHours(1),
        };

        await SaveAsync(New(instance));

        var read = await RunAsync(session => session.LockInstanceAsync(instance.Id, default));
        read.ShouldNotBeNull();
        read.State.ToArray().ShouldBe(instance.State.ToArray());
        (read with { State = default }).ShouldBe(instance with { State = default });
    }

    [Fact]
    public async Task SaveAsync_InstantsWithAnOffset_AreTheSameInstantInUtc()
    {
        var summer = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(2));
        var instance = Instance() with { CreatedAt = summer, UpdatedAt = summer };

        await SaveAsync(New(instance));

        var read = await RunAsync(session => session.LockInstanceAsync(instance.Id, default));
        read!.CreatedAt.ShouldBe(summer);
    }

    [Fact]
    public async Task LockInstanceAsync_NoSuchInstance_IsNull() =>
        (await RunAsync(session => session.LockInstanceAsync(Guid.NewGuid(), default))).ShouldBeNull();

    [Fact]
    public async Task SaveAsync_NextRevision_ReplacesTheInstance()
    {
        var first = Instance();
        await SaveAsync(New(first));
        var second = first with
        {
            Revision = 2,
            DefinitionVersionId = "other-2",
            DefinitionVersion = 2,
            Name = "n",
            CorrelationId = "c",
            Status = InstanceStatus.Finished,
            SubStatus = InstanceSubStatus.Finished,
            State = "{}"u8.ToArray(),
            JournalSequence = 7,
            IncidentCount = 1,
            UpdatedAt = Now.AddMinutes(1),
            FinishedAt = Now.AddMinutes(1),
        };

        await SaveAsync(Change(second));

        var read = await RunAsync(session => session.LockInstanceAsync(first.Id, default));
        (read! with { State = default }).ShouldBe(second with { State = default });
        read.State.ToArray().ShouldBe(second.State.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task SaveAsync_RevisionDoesNotFollow_IsAConcurrentChangeAndChangesNothing(int revision)
    {
        var instance = Instance();
        var kept = Bookmark(instance.Id);
        await SaveAsync(New(instance) with { AddedBookmarks = [kept] });

        var fault = await Should.ThrowAsync<ConcurrentChangeException>(
            () => SaveAsync(Change(instance with { Revision = revision, Name = "late" }) with { RemovedBookmarks = [kept.Id], AddedBookmarks = [Bookmark(instance.Id)] }));

        fault.InstanceId.ShouldBe(instance.Id);
        (await RunAsync(session => session.LockInstanceAsync(instance.Id, default)))!.Name.ShouldBeNull();
        (await RunAsync(session => session.ListBookmarksAsync(instance.Id, default))).ShouldBe([kept]);
    }

    [Fact]
    public async Task SaveAsync_InstanceDoesNotExist_IsAConcurrentChange() =>
        await Should.ThrowAsync<ConcurrentChangeException>(() => SaveAsync(Change(Instance() with { Revision = 2 })));

    [Fact]
    public async Task SaveAsync_NewInstanceWithAnIdThatExists_IsAConcurrentChange()
    {
        var instance = Instance();
        await SaveAsync(New(instance));

        await Should.ThrowAsync<ConcurrentChangeException>(() => SaveAsync(New(instance with { Name = "again" })));

        (await RunAsync(session => session.LockInstanceAsync(instance.Id, default)))!.Name.ShouldBeNull();
    }

    [Fact]
    public async Task FindStartedAsync_KeyOfAnEarlierStart_IsItsInstance()
    {
        var instance = Instance();
        await SaveAsync(New(instance) with { IdempotencyKey = "start-7" });

        (await RunAsync(session => session.FindStartedAsync("start-7", default))).ShouldBe(instance.Id);
        (await RunAsync(session => session.FindStartedAsync("start-8", default))).ShouldBeNull();
    }

    [Fact]
    public async Task SaveAsync_SecondStartWithTheSameKey_IsAConcurrentChange()
    {
        await SaveAsync(New(Instance()) with { IdempotencyKey = "start-7" });
        var second = Instance();

        await Should.ThrowAsync<ConcurrentChangeException>(() => SaveAsync(New(second) with { IdempotencyKey = "start-7" }));

        (await RunAsync(session => session.LockInstanceAsync(second.Id, default))).ShouldBeNull();
    }

    [Fact]
    public async Task SaveAsync_Bookmarks_AreAddedAndRemoved()
    {
        var instance = Instance();
        var used = Bookmark(instance.Id);
        var left = Bookmark(instance.Id) with { StimulusKey = "fas-lämnad", Payload = "{\"item\":\"PLAN-03\"}", DueAt = Now.AddDays(3), ExecutionId = 9 };
        await SaveAsync(New(instance) with { AddedBookmarks = [used, left] });
        (await RunAsync(session => session.FindBookmarkAsync(used.Id, default))).ShouldBe(used);

        var added = Bookmark(instance.Id) with { CreatedAt = Now.AddMinutes(1) };
        await SaveAsync(Change(instance with { Revision = 2 }) with { RemovedBookmarks = [used.Id], AddedBookmarks = [added] });

        (await RunAsync(session => session.FindBookmarkAsync(used.Id, default))).ShouldBeNull();
        (await RunAsync(session => session.ListBookmarksAsync(instance.Id, default))).ShouldBe([left, added]);
    }

    [Fact]
    public async Task ListBookmarksAsync_AfterLockAndSaveInOneTransaction_ShowsWhatWasSaved()
    {
        var instance = Instance();
        var used = Bookmark(instance.Id);
        await SaveAsync(New(instance) with { AddedBookmarks = [used] });
        var added = Bookmark(instance.Id);

        var (before, after, gone) = await RunAsync(async session =>
        {
            await session.LockInstanceAsync(instance.Id, default);
            var first = await session.ListBookmarksAsync(instance.Id, default);
            await session.SaveAsync(Change(instance with { Revision = 2 }) with { RemovedBookmarks = [used.Id], AddedBookmarks = [added] }, default);
            return (first, await session.ListBookmarksAsync(instance.Id, default), await session.FindBookmarkAsync(used.Id, default));
        });

        before.ShouldBe([used]);
        after.ShouldBe([added]);
        gone.ShouldBeNull();
    }

    [Fact]
    public async Task SaveAsync_ChangedBookmarks_KeepTheirIdsAndAreFoundAsTheyAreNow()
    {
        var instance = Instance();
        var timer = Bookmark(instance.Id) with { DueAt = Now };
        var waiting = Bookmark(instance.Id) with { Kind = "Elsa.Event", StimulusKey = "förr", CreatedAt = Now.AddSeconds(1) };
        var untouched = Bookmark(instance.Id) with { CreatedAt = Now.AddSeconds(2) };
        await SaveAsync(New(instance) with { AddedBookmarks = [timer, waiting, untouched] });
        var later = timer with { ActivityId = "vänta-2", DueAt = Now.AddDays(1) };
        var renamed = waiting with { ActivityId = "händelse-2", StimulusKey = "nu", Payload = "{}" };

        var (within, none) = await RunAsync(async session =>
        {
            await session.LockInstanceAsync(instance.Id, default);
            await session.SaveAsync(Change(instance with { Revision = 2 }) with { ChangedBookmarks = [later, renamed] }, default);
            return (await session.ListBookmarksAsync(instance.Id, default), await session.ClaimDueTimersAsync(Now, 10, default));
        });

        within.ShouldBe([later, renamed, untouched]);
        none.ShouldBeEmpty();
        (await RunAsync(session => session.ListBookmarksAsync(instance.Id, default))).ShouldBe([later, renamed, untouched]);
        (await RunAsync(session => session.FindWaitingAsync("Elsa.Event", "förr", null, default))).ShouldBeEmpty();
        (await RunAsync(session => session.FindWaitingAsync("Elsa.Event", "nu", null, default))).ShouldBe([renamed]);
        (await RunAsync(session => session.ClaimDueTimersAsync(Now.AddDays(1), 10, default))).ShouldBe([later]);
    }

    [Fact]
    public async Task FindWaitingAsync_KindKeyAndCorrelation_AllMustAgree()
    {
        var north = Instance() with { CorrelationId = "norr" };
        var south = Instance() with { CorrelationId = "syd" };
        var inNorth = Bookmark(north.Id) with { Kind = "Elsa.Event", StimulusKey = "fas-lämnad" };
        var inSouth = Bookmark(south.Id) with { Kind = "Elsa.Event", StimulusKey = "fas-lämnad", CreatedAt = Now.AddSeconds(1) };
        await SaveAsync(New(north) with { AddedBookmarks = [inNorth, Bookmark(north.Id) with { Kind = "Elsa.Event", StimulusKey = "annat" }] });
        await SaveAsync(New(south) with { AddedBookmarks = [inSouth, Bookmark(south.Id) with { Kind = "Elsa.RunTask", StimulusKey = "fas-lämnad" }] });

        (await RunAsync(session => session.FindWaitingAsync("Elsa.Event", "fas-lämnad", null, default))).ShouldBe([inNorth, inSouth]);
        (await RunAsync(session => session.FindWaitingAsync("Elsa.Event", "fas-lämnad", "syd", default))).ShouldBe([inSouth]);
        (await RunAsync(session => session.FindWaitingAsync("Elsa.Event", "fas-lämnad", "väst", default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task ClaimDueTimersAsync_SomeAreDue_EarliestFirstUpToTheLimit()
    {
        var instance = Instance();
        var late = Bookmark(instance.Id) with { DueAt = Now.AddHours(-1) };
        var later = Bookmark(instance.Id) with { DueAt = Now.AddMinutes(-5) };
        var justNow = Bookmark(instance.Id) with { DueAt = Now };
        var notYet = Bookmark(instance.Id) with { DueAt = Now.AddTicks(TimeSpan.TicksPerMicrosecond) };
        await SaveAsync(New(instance) with { AddedBookmarks = [justNow, notYet, later, late, Bookmark(instance.Id)] });

        (await RunAsync(session => session.ClaimDueTimersAsync(Now, 10, default))).ShouldBe([late, later, justNow]);
        (await RunAsync(session => session.ClaimDueTimersAsync(Now, 2, default))).ShouldBe([late, later]);
    }

    [Fact]
    public async Task SaveAsync_LargeBurst_IsKeptWhole()
    {
        var instance = Instance() with { JournalSequence = 500, State = new byte[200_000] };
        var bookmarks = Enumerable.Range(0, 300).Select(number => Bookmark(instance.Id) with { ExecutionId = number, CreatedAt = Now.AddSeconds(number) }).ToList();

        await SaveAsync(New(instance) with { AddedBookmarks = bookmarks, Journal = [.. Enumerable.Range(1, 500).Select(number => Entry(instance.Id, number))] });

        (await RunAsync(session => session.ListBookmarksAsync(instance.Id, default))).ShouldBe(bookmarks);
    }

    [Fact]
    public async Task RunAsync_WorkFails_NothingIsKept()
    {
        var instance = Instance();

        await Should.ThrowAsync<FormatException>(() => RunAsync<bool>(async session =>
        {
            await session.SaveAsync(New(instance) with { AddedBookmarks = [Bookmark(instance.Id)] }, default);
            throw new FormatException("after the save");
        }));

        (await RunAsync(session => session.LockInstanceAsync(instance.Id, default))).ShouldBeNull();
    }

    /// <summary>Runs work in one transaction of the store and commits it; a fault rolls back and comes out as it was thrown.</summary>
    protected abstract Task<T> RunAsync<T>(Func<IEngineSession, ValueTask<T>> work);

    protected Task SaveAsync(InstanceChange change) => RunAsync(async session =>
    {
        await session.SaveAsync(change, default);
        return true;
    });

    protected static StoredInstance Instance() => new()
    {
        Id = Guid.CreateVersion7(),
        DefinitionId = "jobbspar",
        DefinitionVersionId = "jobbspar-1",
        DefinitionVersion = 1,
        Status = InstanceStatus.Running,
        SubStatus = InstanceSubStatus.Suspended,
        State = "{}"u8.ToArray(),
        Revision = 1,
        JournalSequence = 0,
        IncidentCount = 0,
        CreatedAt = Now,
        UpdatedAt = Now,
    };

    protected static StoredBookmark Bookmark(Guid instanceId) => new()
    {
        Id = Guid.CreateVersion7(),
        InstanceId = instanceId,
        ActivityId = "plan-03",
        ExecutionId = 4,
        Kind = "Elsa.Delay",
        CreatedAt = Now,
    };

    protected static JournalEntry Entry(Guid instanceId, long sequence) => new()
    {
        InstanceId = instanceId,
        Sequence = sequence,
        At = Now,
        ActivityId = "plan-03",
        ActivityType = "Jobbspar.ChecklistItem",
        ExecutionId = 4,
        Event = "Completed",
        Outcome = "Done",
    };

    protected static InstanceChange New(StoredInstance instance) => new() { Instance = instance, IsNew = true };

    protected static InstanceChange Change(StoredInstance instance) => new() { Instance = instance, IsNew = false };
}
