using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.InMemory;
using Jobbspar.Engine.Primitives;
using Jobbspar.Engine.Running;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Tests;

/// <summary>An engine in memory with a clock that stands still, and short ways to run a definition and see what it did.</summary>
public sealed class EngineFixture
{
    public static readonly DateTimeOffset StartOfTime = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public EngineFixture(params Activity[] activities)
        : this(new EngineLimits(), activities)
    {
    }

    public EngineFixture(EngineLimits limits, params Activity[] activities)
    {
        Activities = new ActivityRegistry(activities);
        Runtime = new WorkflowRuntime(Activities, Store, Clock, limits);
    }

    public ActivityRegistry Activities { get; }

    public InMemoryEngineStore Store { get; } = new();

    public SettableClock Clock { get; } = new(StartOfTime);

    public WorkflowRuntime Runtime { get; }

    public List<string> Lines { get; } = [];

    public List<CommandResult> Followed { get; } = [];

    public CommandResult Last { get; private set; } = null!;

    public static string Definition(string root, string extra = "") =>
        $$$$"""{"id":"v1","definitionId":"d1","version":1,"name":"Test"{{{{(extra.Length > 0 ? "," + extra : "")}}}},"root":{{{{root}}}}}""";

    public static string Line(string id, string text = "") =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"{{{{(text.Length > 0 ? text : id)}}}}"}}}""";

    public static string Js(string id, string script) =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"JavaScript","value":{{{{System.Text.Json.JsonSerializer.Serialize(script)}}}}}}}""";

    /// <summary>A flowchart from nodes and connections such as "a-&gt;b" and "a:True-&gt;b".</summary>
    public static string Flowchart(IEnumerable<string> nodes, params string[] connections) =>
        $$$$"""{"id":"flow","type":"Elsa.Flowchart","version":1,"activities":[{{{{string.Join(',', nodes)}}}}],"connections":[{{{{string.Join(',', connections.Select(Connection))}}}}]}""";

    public static string Sequence(params string[] activities) =>
        $$$$"""{"id":"seq","type":"Elsa.Sequence","version":1,"activities":[{{{{string.Join(',', activities)}}}}]}""";

    public async Task<CommandResult> StartAsync(string definition, Dictionary<string, object?>? input = null, string? key = null)
    {
        var parsed = WorkflowDefinition.Parse(definition);
        Store.Add(parsed);
        return await CommandAsync(session => Runtime.StartAsync(
            session,
            new StartWorkflow { InstanceId = Guid.NewGuid(), DefinitionVersionId = parsed.VersionId, Input = input ?? [], IdempotencyKey = key },
            CancellationToken.None));
    }

    public Task<CommandResult> ResumeAsync(StoredBookmark bookmark, Dictionary<string, object?>? input = null) =>
        CommandAsync(session => Runtime.ResumeAsync(session, new ResumeBookmark { InstanceId = bookmark.InstanceId, BookmarkId = bookmark.Id, Input = input ?? [] }, CancellationToken.None));

    public async Task<CommandResult> CommandAsync(Func<IEngineSession, ValueTask<CommandResult>> command)
    {
        using var session = Store.Open();
        Last = await command(session);
        await FollowUpAsync(session, Last);
        session.Commit();
        return Last;
    }

    public async Task PublishAsync(string name, object? payload = null)
    {
        using var session = Store.Open();
        foreach (var result in await Runtime.PublishEventAsync(session, new PublishEvent { Name = name, Payload = payload }, CancellationToken.None))
        {
            Last = result;
            await FollowUpAsync(session, result);
        }

        session.Commit();
    }

    public async Task AdvanceAsync(TimeSpan time)
    {
        var end = Clock.GetUtcNow() + time;
        while (Store.NextTimer() is { } due && due <= end)
        {
            Clock.MoveTo(due > Clock.GetUtcNow() ? due : Clock.GetUtcNow());
            using var session = Store.Open();
            foreach (var result in await Runtime.ResumeDueTimersAsync(session, 10, CancellationToken.None))
            {
                Last = result;
                await FollowUpAsync(session, result);
            }

            session.Commit();
        }

        Clock.MoveTo(end);
    }

    public async Task<IReadOnlyList<StoredBookmark>> BookmarksAsync()
    {
        using var session = Store.Open();
        return await session.ListBookmarksAsync(Last.InstanceId, CancellationToken.None);
    }

    private async Task FollowUpAsync(IEngineSession session, CommandResult result)
    {
        var followUp = await Runtime.FollowUpAsync(session, [result], CancellationToken.None);
        Lines.AddRange(followUp.Effects.Select(left => left.Effect).OfType<LineWritten>().Select(line => line.Text));
        Followed.AddRange(followUp.Results);
    }

    private static string Connection(string text)
    {
        var ends = text.Split("->");
        var source = ends[0].Split(':');
        return $$$$"""{"source":{"activity":"{{{{source[0]}}}}","port":"{{{{(source.Length > 1 ? source[1] : "Done")}}}}"},"target":{"activity":"{{{{ends[1]}}}}","port":"In"}}""";
    }
}
