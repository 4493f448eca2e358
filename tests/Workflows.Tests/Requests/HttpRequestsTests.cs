using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Http;
using Jobbspar.Engine.Timers;
using Jobbspar.Workflows.Instances;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Requests;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Tracks.DrawnWorkflows;

namespace Jobbspar.Workflows.Tests.Requests;

/// <summary>A workflow's request is a row that outlives the host: sent at least once, its answer taken in once.</summary>
public abstract class HttpRequestsTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly HttpAnswer Answer = new() { Kind = HttpAnswerKind.Answered, StatusCode = 200, Content = "{\"ok\":true}", ContentType = "application/json" };

    private TrackWorld world = null!;

    private HttpRequests Requests => world.Get<HttpRequests>();

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateAsync(kind);
        var headers = """{"typeName":"Object","expression":{"type":"Object","value":"{\"X-Key\":\"hemlig-2\"}"}}""";
        await world.DrawAsync(
            "asks",
            $$$$"""{"id":"ask","type":"Elsa.SendHttpRequest","url":{{{{Literal("https://api.example.se/x?id=1")}}}},"authorization":{{{{Literal("Bearer hemlig-1")}}}},"requestHeaders":{{{{headers}}}}}""",
            WaitFor("after"));
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_request_is_handed_to_one_sender_and_its_answer_lets_the_workflow_go_on_once()
    {
        var instance = await StartAsync();
        var claimed = (await Requests.ClaimAsync(10, Lease, default)).ShouldHaveSingleItem();
        (await Requests.ClaimAsync(10, Lease, default)).ShouldBeEmpty("somebody has it");
        claimed.Url.ShouldBe(new Uri("https://api.example.se/x?id=1"));
        claimed.Headers["Authorization"].ShouldBe(["Bearer hemlig-1"]);
        claimed.Headers["X-Key"].ShouldBe(["hemlig-2"]);

        (await Requests.SettleAsync(claimed, Answer, default)).ShouldBe(CommandOutcome.Resumed);
        (await Requests.SettleAsync(claimed, Answer, default)).ShouldBe(CommandOutcome.AlreadyDone, "the same answer came twice");

        (await world.ReadAsync(db => db.WorkflowBookmarks.SingleAsync(row => row.InstanceId == instance))).StimulusKey.ShouldBe("after");
        (await world.ReadAsync(db => db.HttpRequests.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_sender_that_dies_before_the_answer_is_taken_in_leaves_the_request_to_another_under_the_same_key()
    {
        await StartAsync();
        var first = (await Requests.ClaimAsync(10, Lease, default)).ShouldHaveSingleItem();
        await world.RestartAsync();
        world.Clock.Advance(Lease);

        var again = (await Requests.ClaimAsync(10, Lease, default)).ShouldHaveSingleItem();

        again.BookmarkId.ShouldBe(first.BookmarkId);
        (await Requests.SettleAsync(again, Answer, default)).ShouldBe(CommandOutcome.Resumed);
    }

    [Fact]
    public async Task The_request_of_an_instance_that_was_cancelled_is_not_wanted_any_more()
    {
        var instance = await StartAsync();
        var claimed = (await Requests.ClaimAsync(10, Lease, default)).ShouldHaveSingleItem();
        (await Requests.IsWantedAsync(claimed, default)).ShouldBeTrue();

        await world.Get<InstanceCommands>().CancelAsync(world.Admin, instance, default);

        (await Requests.IsWantedAsync(claimed, default)).ShouldBeFalse();
        (await Requests.SettleAsync(claimed, Answer, default)).ShouldBe(CommandOutcome.AlreadyDone);
        (await world.ReadAsync(db => db.HttpRequests.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_request_is_an_incident_and_what_was_secret_stands_neither_in_state_nor_in_journal()
    {
        var instance = await StartAsync();
        var claimed = (await Requests.ClaimAsync(10, Lease, default)).ShouldHaveSingleItem();
        claimed.ToString().ShouldNotContain("hemlig");

        await Requests.SettleAsync(claimed, HttpAnswer.Refuse("requests to 'api.example.se' are not allowed."), default);

        var row = await world.ReadAsync(db => db.WorkflowInstances.SingleAsync(found => found.Id == instance));
        row.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        System.Text.Encoding.UTF8.GetString(row.State).ShouldNotContain("hemlig");
        (await world.ReadAsync(db => db.WorkflowJournal.ToListAsync())).ShouldAllBe(entry => entry.Outcome == null || !entry.Outcome.Contains("hemlig"));
        (await world.Get<InstanceCommands>().RetryAsync(world.Admin, new RetryActivity { InstanceId = instance }, default)).Outcome.ShouldBe(CommandOutcome.Resumed);
        (await Requests.ClaimAsync(10, Lease, default)).ShouldHaveSingleItem().BookmarkId.ShouldNotBe(claimed.BookmarkId, "a retry is a new request");
    }

    [Fact]
    public async Task A_request_whose_answer_cannot_be_taken_in_rests_longer_each_time()
    {
        await world.DrawAsync("asks-and-fails", $$$$"""{"id":"ask","type":"Elsa.SendHttpRequest","url":{{{{Literal("https://api.example.se/x")}}}}}""", Item("PLAN01"));
        await StartAsync("asks-and-fails-v1");
        for (var earlier = 0; earlier < 3; earlier++)
        {
            var claimed = (await Requests.ClaimAsync(10, Lease, default)).ShouldHaveSingleItem();
            await Should.ThrowAsync<EffectWithoutTrackException>(() => Requests.SettleAsync(claimed, Answer, default));
            await Requests.PutOffAsync(claimed, default);

            world.Clock.Advance(TimerRest.After(earlier) - TimeSpan.FromSeconds(1));
            (await Requests.ClaimAsync(10, Lease, default)).ShouldBeEmpty();
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private async Task<Guid> StartAsync(string version = "asks-v1")
    {
        var command = new StartWorkflow { InstanceId = Guid.CreateVersion7(), DefinitionVersionId = version };
        (await world.Get<InstanceCommands>().StartAsync(world.Admin, command, default)).Outcome.ShouldBe(CommandOutcome.Started);
        return command.InstanceId;
    }

    public sealed class OnSqlite() : HttpRequestsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : HttpRequestsTests(DatabaseKind.PostgreSql);
}
