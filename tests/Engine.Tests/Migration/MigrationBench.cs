using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Migration;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Tests.Migration;

/// <summary>An instance of a first version, a second version, and short ways to move the one to the other.</summary>
internal sealed class MigrationBench
{
    public EngineFixture Engine { get; } = new();

    public Guid Instance => Engine.Last.InstanceId;

    public static string Version(int number, string root, string extra = "") =>
        $$$$"""{"id":"v{{{{number}}}}","definitionId":"d1","version":{{{{number}}}},"name":"Test"{{{{(extra.Length > 0 ? "," + extra : "")}}}},"root":{{{{root}}}}}""";

    public static string Wait(string id, string name = "", string mode = "") =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.Event","name":"{{{{name}}}}","eventName":{"expression":{"type":"Literal","value":"{{{{id}}}}"}}{{{{Mode(mode)}}}}}""";

    public static string Delay(string id, string time, string mode = "") =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.Delay","timeSpan":{"expression":{"type":"Literal","value":"{{{{time}}}}"}}{{{{Mode(mode)}}}}}""";

    public static string Step(string id, string mode = "") =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.WriteLine","text":{"expression":{"type":"Literal","value":"{{{{id}}}}"}}{{{{Mode(mode)}}}}}""";

    public static string Variables(string declarations) => $"\"variables\":[{declarations}]";

    public static string Inputs(string declarations) => $"\"inputs\":[{declarations}]";

    public async Task StartAsync(string first, Dictionary<string, object?>? input = null)
    {
        await Engine.StartAsync(first, input);
        Engine.Last.Instance!.Status.ShouldBe(InstanceStatus.Running);
    }

    public void Add(string definition) => Engine.Store.Add(WorkflowDefinition.Parse(definition));

    /// <summary>The plan that the suggestions make, with what the test maps itself.</summary>
    public async Task<MigrationPlan> PlanAsync(params (string From, string To)[] mapped)
    {
        var activities = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var suggestion in (await Engine.Runtime.SuggestMappingAsync("v1", "v2", default))!)
        {
            if (suggestion.TargetActivityId is { } id)
            {
                activities[suggestion.SourceActivityId] = id;
            }
        }

        foreach (var (from, to) in mapped)
        {
            activities[from] = to;
        }

        return new MigrationPlan { SourceVersionId = "v1", TargetVersionId = "v2", Activities = activities };
    }

    public async Task<MigrationResult> MigrateAsync(MigrationPlan plan)
    {
        using var session = Engine.Store.Open();
        var result = await Engine.Runtime.MigrateAsync(session, new MigrateInstance { InstanceId = Instance, Plan = plan }, default);
        session.Commit();
        return result;
    }

    /// <summary>Adds the second version and moves the instance by the suggestions.</summary>
    public async Task<MigrationResult> MigrateAsync(string second, params (string From, string To)[] mapped)
    {
        Add(second);
        return await MigrateAsync(await PlanAsync(mapped));
    }

    public async Task<StoredInstance> ReadAsync()
    {
        using var session = Engine.Store.Open();
        return (await session.LockInstanceAsync(Instance, default))!;
    }

    public Task ResumeAsync(string activityId) => Engine.PublishAsync(activityId);

    /// <summary>Ids of the activities that completed, in order, without scopes.</summary>
    public IReadOnlyList<string> Completed() =>
        [.. Engine.Store.JournalOf(Instance).Where(entry => entry.Event == "Completed" && entry.ActivityType is ("Elsa.Event" or "Elsa.WriteLine" or "Elsa.Delay")).Select(entry => entry.ActivityId)];

    private static string Mode(string mode) => mode.Length > 0 ? $$$$""","customProperties":{"mergeMode":"{{{{mode}}}}"}""" : "";
}
