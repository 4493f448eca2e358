using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Primitives;
using Jobbspar.Engine.Storage;
using Jobbspar.Testing;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>
/// How the engine behaves, whatever stores its rows: what <c>workflow run</c> shows in memory is what happens on the databases. Written once,
/// inherited per store.
/// </summary>
public abstract class RuntimeTests : IAsyncLifetime
{
    private const int AtOnce = 8;

    private readonly Mendable mendable = new();
    private readonly ActivityRegistry activities;
    private readonly Lazy<WorkflowRuntime> runtime;

    protected RuntimeTests()
    {
        activities = new([mendable]);
        runtime = new(() => new(activities, Definitions, Clock));
    }

    protected ManualClock Clock { get; } = new(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero));

    protected DefinitionValidator Validator => new(activities);

    protected abstract IDefinitionSource Definitions { get; }

    private WorkflowRuntime Runtime => runtime.Value;

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task StartAsync_SameKeyManyTimesAtOnce_StartsOnce()
    {
        var version = await PublishAsync(Definition(Waits("a", "ett")));

        var results = await AtOnceAsync(_ => StartAsync(version, key: "spår 7"));

        results.Count(result => result.Outcome is CommandOutcome.Started).ShouldBe(1);
        results.Count(result => result.Outcome is CommandOutcome.AlreadyStarted).ShouldBe(AtOnce - 1);
        results.Select(result => result.InstanceId).Distinct().ShouldHaveSingleItem();
        (await StartAsync(version, key: "spår 7")).Outcome.ShouldBe(CommandOutcome.AlreadyStarted);
    }

    [Fact]
    public async Task StartAsync_NoSuchVersion_IsNotFoundAndLeavesNothing()
    {
        var result = await StartAsync("finns-inte-v1");

        result.Outcome.ShouldBe(CommandOutcome.NotFound);
        (await InstanceAsync(result.InstanceId)).ShouldBeNull();
    }

    [Fact]
    public async Task ResumeAsync_SameBookmarkManyTimesAtOnce_RunsTheBurstOnce()
    {
        var started = await StartAsync(await PublishAsync(Definition(Waits("a", "ett"), Waits("b", "två"))));
        var bookmark = started.AddedBookmarks.ShouldHaveSingleItem();

        var results = await AtOnceAsync(_ => ResumeAsync(bookmark));

        results.Count(result => result.Outcome is CommandOutcome.Resumed).ShouldBe(1);
        results.Count(result => result.Outcome is CommandOutcome.AlreadyDone).ShouldBe(AtOnce - 1);
        (await ResumeAsync(bookmark)).Outcome.ShouldBe(CommandOutcome.AlreadyDone);
        (await BookmarksAsync(started.InstanceId)).ShouldHaveSingleItem().ActivityId.ShouldBe("b");
        await JournalIsWholeAsync(started.InstanceId);
    }

    [Fact]
    public async Task ResumeAsync_EightStimuliForOneInstanceAtOnce_AreSerializedAndEachTakesEffect()
    {
        var branches = Enumerable.Range(0, AtOnce).Select(number => Waits($"w{number}", $"h{number}"));
        var started = await StartAsync(await PublishAsync(Definition($$"""{"id":"both","type":"Elsa.Parallel","version":1,"activities":[{{string.Join(',', branches)}}]}""")));
        started.AddedBookmarks.Count.ShouldBe(AtOnce);

        var results = await AtOnceAsync(number => ResumeAsync(started.AddedBookmarks[number]));

        results.ShouldAllBe(result => result.Outcome == CommandOutcome.Resumed);
        var instance = (await InstanceAsync(started.InstanceId))!;
        (instance.SubStatus, instance.Revision).ShouldBe((InstanceSubStatus.Finished, AtOnce + 1));
        await JournalIsWholeAsync(started.InstanceId);
    }

    [Fact]
    public async Task ResumeAsync_BookmarkOfAnotherInstance_ChangesNeither()
    {
        var version = await PublishAsync(Definition(Waits("a", "ett")));
        var (one, two) = (await StartAsync(version), await StartAsync(version));

        var result = await CommandAsync(session => Runtime.ResumeAsync(session, new() { InstanceId = one.InstanceId, BookmarkId = two.AddedBookmarks[0].Id }, default));

        result.Outcome.ShouldBe(CommandOutcome.AlreadyDone);
        (await BookmarksAsync(one.InstanceId)).Count.ShouldBe(1);
        (await BookmarksAsync(two.InstanceId)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task ResumeAsync_TransactionIsRolledBack_HasHappenedNotAtAll()
    {
        var started = await StartAsync(await PublishAsync(Definition(Waits("a", "ett"))));

        await Should.ThrowAsync<FormatException>(() => RunAsync<bool>(async session =>
        {
            (await Runtime.ResumeAsync(session, new() { InstanceId = started.InstanceId, BookmarkId = started.AddedBookmarks[0].Id }, default)).Outcome.ShouldBe(CommandOutcome.Resumed);
            throw new FormatException("before the commit");
        }));

        (await InstanceAsync(started.InstanceId))!.Revision.ShouldBe(1);
        (await ResumeAsync(started.AddedBookmarks[0])).Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        await JournalIsWholeAsync(started.InstanceId);
    }

    [Fact]
    public async Task CancelAsync_WaitingForEventTimerAndChild_LeavesNothingThatWaits()
    {
        await PublishAsync(Named("barn", 1, Waits("c", "aldrig")));
        var started = await StartAsync(await PublishAsync(Definition(
            $$"""{"id":"all","type":"Elsa.Parallel","version":1,"activities":[{{Waits("a", "ett")}},{{Delay("t", "01:00:00")}},{{Execute("x", "barn")}}]}""")));
        var child = (await BookmarksAsync(started.InstanceId)).Single(bookmark => bookmark.Kind == BookmarkKinds.ChildWorkflow).StimulusKey!;
        (await InstanceAsync(Guid.Parse(child)))!.Status.ShouldBe(InstanceStatus.Running);

        (await CommandAsync(session => Runtime.CancelAsync(session, started.InstanceId, default))).Outcome.ShouldBe(CommandOutcome.Cancelled);

        (await InstanceAsync(started.InstanceId))!.SubStatus.ShouldBe(InstanceSubStatus.Cancelled);
        (await InstanceAsync(Guid.Parse(child)))!.SubStatus.ShouldBe(InstanceSubStatus.Cancelled);
        (await BookmarksAsync(started.InstanceId)).ShouldBeEmpty();
        (await BookmarksAsync(Guid.Parse(child))).ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromHours(2));
        (await FireAsync(10)).ShouldBe(0);
        (await ResumeAsync(started.AddedBookmarks[0])).Outcome.ShouldBe(CommandOutcome.AlreadyDone);
        (await CommandAsync(session => Runtime.CancelAsync(session, started.InstanceId, default))).Outcome.ShouldBe(CommandOutcome.AlreadyDone);
        await JournalIsWholeAsync(started.InstanceId);
    }

    [Fact]
    public async Task RetryAsync_AfterTheFaultWasMended_GoesOnFromWhereItStood()
    {
        var started = await StartAsync(await PublishAsync(Definition(Waits("a", "ett"), """{"id":"x","type":"Test.Mendable","version":1}""", Waits("b", "två"))));

        var faulted = await ResumeAsync(started.AddedBookmarks[0]);
        (faulted.Instance!.SubStatus, faulted.Instance.IncidentCount).ShouldBe((InstanceSubStatus.Faulted, 1));
        Runtime.IncidentsOf((await InstanceAsync(started.InstanceId))!).ShouldHaveSingleItem().ActivityId.ShouldBe("x");

        mendable.IsMended = true;
        var results = await AtOnceAsync(_ => CommandAsync(session => Runtime.RetryAsync(session, new() { InstanceId = started.InstanceId }, default)));

        results.Count(result => result.Outcome is CommandOutcome.Resumed).ShouldBe(1, "eight administrators pressed the button");
        var instance = (await InstanceAsync(started.InstanceId))!;
        (instance.SubStatus, instance.IncidentCount).ShouldBe((InstanceSubStatus.Suspended, 0));
        (await BookmarksAsync(started.InstanceId)).ShouldHaveSingleItem().ActivityId.ShouldBe("b");
        await JournalIsWholeAsync(started.InstanceId);
    }

    [Fact]
    public async Task ResumeDueTimersAsync_BeforeTheTime_FiresNothing_AndAfterItOnce()
    {
        var started = await StartAsync(await PublishAsync(Definition(Delay("t", "01:00:00"))));
        Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        (await FireAsync(10)).ShouldBe(0);

        Clock.Advance(TimeSpan.FromDays(3));

        (await FireAsync(10)).ShouldBe(1, "a host that slept through the time fires once");
        (await FireAsync(10)).ShouldBe(0);
        (await InstanceAsync(started.InstanceId))!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task ResumeDueTimersAsync_SeveralSessionsAtOnce_EachTimerFiresOnce()
    {
        var version = await PublishAsync(Definition(Delay("t", "00:01:00"), Waits("after", "ett")));
        var ids = new List<Guid>();
        for (var i = 0; i < 30; i++)
        {
            ids.Add((await StartAsync(version)).InstanceId);
        }

        Clock.Advance(TimeSpan.FromMinutes(2));
        var fired = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var own = 0;
            while (await DueAsync())
            {
                own += await FireAsync(7);
            }

            return own;
        })));

        fired.Sum().ShouldBe(ids.Count);
        foreach (var id in ids)
        {
            (await InstanceAsync(id))!.Revision.ShouldBe(2);
            await JournalIsWholeAsync(id);
        }
    }

    [Fact]
    public async Task PublishEventAsync_WithACorrelation_ReachesOnlyThatInstance()
    {
        var version = await PublishAsync(Definition(Waits("a", "ett")));
        var (north, south) = (await StartAsync(version, correlation: "norr"), await StartAsync(version, correlation: "syd"));

        (await EventAsync(new() { Name = "ett", CorrelationId = "väst" })).ShouldBe(0);
        (await EventAsync(new() { Name = "annat" })).ShouldBe(0);
        (await EventAsync(new() { Name = "ett", CorrelationId = "norr" })).ShouldBe(1);

        (await InstanceAsync(north.InstanceId))!.Status.ShouldBe(InstanceStatus.Finished);
        (await InstanceAsync(south.InstanceId))!.Status.ShouldBe(InstanceStatus.Running);
        (await EventAsync(new() { Name = "ett" })).ShouldBe(1, "without a correlation everybody who waits is meant");
    }

    [Fact]
    public async Task PublishEvent_ByAnInstance_WakesTheOneThatWaitsInTheSameTransaction()
    {
        var listener = await StartAsync(await PublishAsync(Definition(Waits("a", "nyhet"))));

        await StartAsync(await PublishAsync(Named("ropare", 1, """{"id":"p","type":"Elsa.PublishEvent","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"nyhet"}}}""")));

        (await InstanceAsync(listener.InstanceId))!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task ExecuteWorkflow_ChildWaits_ParentGoesOnWhenItEnds()
    {
        await PublishAsync(Named("barn", 1, Waits("c", "barnets")));
        var parent = await StartAsync(await PublishAsync(Definition(Execute("x", "barn"), Waits("after", "sedan"))));
        (await InstanceAsync(parent.InstanceId))!.SubStatus.ShouldBe(InstanceSubStatus.Suspended);

        (await EventAsync(new() { Name = "barnets" })).ShouldBe(1);

        (await BookmarksAsync(parent.InstanceId)).ShouldHaveSingleItem().ActivityId.ShouldBe("after");
        await JournalIsWholeAsync(parent.InstanceId);
    }

    [Fact]
    public async Task Instance_NewVersionIsPublishedMeanwhile_StaysWithItsOwn()
    {
        var started = await StartAsync(await PublishAsync(Named("flöde", 1, Waits("a", "ett"), Waits("gammal", "två"))));

        var newer = await PublishAsync(Named("flöde", 2, Waits("a", "ett"), Waits("ny", "två")));

        (await ResumeAsync(started.AddedBookmarks[0])).AddedBookmarks.ShouldHaveSingleItem().ActivityId.ShouldBe("gammal");
        (await Definitions.FindPublishedAsync("flöde", default))!.VersionId.ShouldBe(newer);
    }

    [Fact]
    public async Task Instance_WithVariablesInputAndOutput_RemembersThemThroughTheStore()
    {
        var started = await StartAsync(
            await PublishAsync(
                """
                {"id":"x-v1","definitionId":"minns","name":"Minns","version":1,
                 "variables":[{"id":"n-id","name":"antal","typeName":"Int32","value":"20"}],
                 "root":{"id":"s","type":"Elsa.Sequence","version":1,"activities":[
                   {"id":"a","type":"Elsa.Event","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"ett"}}},
                   {"id":"l","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"JavaScript","value":"getInput('vem') + ' ' + (variables.antal + 1) + ' åäö'"}}}]}}
                """),
            input: new Dictionary<string, object?>(StringComparer.Ordinal) { ["vem"] = "K-7" });

        var resumed = await ResumeAsync(started.AddedBookmarks[0]);

        resumed.Effects.OfType<LineWritten>().ShouldHaveSingleItem().Text.ShouldBe("K-7 21 åäö");
    }

    /// <summary>Runs work in one transaction and commits it; where others changed the same rows meanwhile it runs again.</summary>
    protected abstract Task<T> RunAsync<T>(Func<IEngineSession, ValueTask<T>> work);

    /// <summary>Publishes a definition.</summary>
    /// <returns>Id of the version.</returns>
    protected abstract Task<string> PublishAsync(string json);

    protected abstract Task<IReadOnlyList<long>> JournalAsync(Guid instance);

    private static string Definition(params string[] activities) => Named("flöde", 1, activities);

    private static string Named(string id, int version, params string[] activities) =>
        $$$$"""{"id":"{{{{id}}}}-v{{{{version}}}}","definitionId":"{{{{id}}}}","name":"Flöde","version":{{{{version}}}},"root":{"id":"s","type":"Elsa.Sequence","version":1,"activities":[{{{{string.Join(',', activities)}}}}]}}""";

    private static string Waits(string id, string name) =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.Event","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"{{{{name}}}}"}}}""";

    private static string Delay(string id, string length) =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.Delay","version":1,"timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"{{{{length}}}}"}}}""";

    private static string Execute(string id, string definition) =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.ExecuteWorkflow","version":1,"workflowDefinitionId":{"typeName":"String","expression":{"type":"Literal","value":"{{{{definition}}}}"}},"waitForCompletion":{"typeName":"Boolean","expression":{"type":"Literal","value":"true"}}}""";

    private static Task<CommandResult[]> AtOnceAsync(Func<int, Task<CommandResult>> command) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => Task.Run(() => command(number))));

    private Task<CommandResult> StartAsync(string version, string? key = null, string? correlation = null, IReadOnlyDictionary<string, object?>? input = null) => CommandAsync(session => Runtime.StartAsync(
        session,
        new() { InstanceId = Guid.CreateVersion7(), DefinitionVersionId = version, IdempotencyKey = key, CorrelationId = correlation, Input = input ?? new Dictionary<string, object?>(StringComparer.Ordinal) },
        default));

    private Task<CommandResult> ResumeAsync(StoredBookmark bookmark) =>
        CommandAsync(session => Runtime.ResumeAsync(session, new() { InstanceId = bookmark.InstanceId, BookmarkId = bookmark.Id }, default));

    /// <summary>A command and what follows from it, in one transaction.</summary>
    private Task<CommandResult> CommandAsync(Func<IEngineSession, ValueTask<CommandResult>> command) => RunAsync(async session =>
    {
        var result = await command(session);
        await Runtime.FollowUpAsync(session, [result], default);
        return result;
    });

    private Task<int> EventAsync(PublishEvent news) => RunAsync(async session => await FollowAsync(session, await Runtime.PublishEventAsync(session, news, default)));

    private Task<int> FireAsync(int limit) => RunAsync(async session => await FollowAsync(session, await Runtime.ResumeDueTimersAsync(session, limit, default)));

    private async ValueTask<int> FollowAsync(IEngineSession session, IReadOnlyList<CommandResult> results)
    {
        await Runtime.FollowUpAsync(session, results, default);
        return results.Count(result => result.Outcome is CommandOutcome.Resumed);
    }

    private Task<bool> DueAsync() => RunAsync(async session => (await session.ClaimDueTimersAsync(Clock.GetUtcNow(), 1, default)).Count > 0);

    private Task<StoredInstance?> InstanceAsync(Guid id) => RunAsync(session => session.LockInstanceAsync(id, default));

    private Task<IReadOnlyList<StoredBookmark>> BookmarksAsync(Guid id) => RunAsync(session => session.ListBookmarksAsync(id, default));

    private async Task JournalIsWholeAsync(Guid id)
    {
        var lines = await JournalAsync(id);
        lines.ShouldBe(Enumerable.Range(1, lines.Count).Select(number => (long)number));
        (await InstanceAsync(id))!.JournalSequence.ShouldBe(lines.Count);
    }

    /// <summary>An activity that fails until somebody mends what it needs.</summary>
    private sealed class Mendable : Activity
    {
        public bool IsMended { get; set; }

        public override ActivityDescriptor Descriptor { get; } = new() { TypeName = "Test.Mendable", Category = "Test", DisplayName = "Mendable" };

        public override void Execute(ActivityContext context)
        {
            if (!IsMended)
            {
                throw new InvalidOperationException("not mended yet");
            }

            context.Complete();
        }
    }
}
