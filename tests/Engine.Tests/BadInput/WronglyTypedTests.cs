using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Running;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Tests.BadInput;

/// <summary>
/// Every property of a definition in turn is given values of other types, deleted and written twice. Whatever comes of it is a refusal
/// with a place, a finding or an incident; any other exception would take a host's command with it.
/// </summary>
public sealed class WronglyTypedTests
{
    private static readonly string[] OtherValues = ["null", "true", "-1e300", "\"\"", "\"x\"", "[[null]]", "{}", "{\"expression\":{\"type\":\"JavaScript\",\"value\":7},\"memoryReference\":7}"];

    // A fault in a loop costs nothing here that a limit does not bound. One engine for all: interpreters are dear to make.
    private readonly EngineFixture engine = new(new EngineLimits { ActivitiesPerBurst = 500 });

    [Fact]
    public async Task As_it_is_the_definition_runs_to_its_end()
    {
        engine.Store.Add(WorkflowDefinition.Parse(EveryActivity.Kid));

        (await OutcomeAsync(EveryActivity.Definition)).ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task No_value_of_another_type_anywhere_does_harm()
    {
        var problems = new List<string>();
        var tried = 0;
        foreach (var place in PlacesIn(JsonNode.Parse(EveryActivity.Definition)!))
        {
            // Half of the values at each place, in turns: neighbours of one kind see them all.
            foreach (var value in OtherValues.Where((_, index) => (index + place.Length + tried) % 2 == 0).ToList())
            {
                tried++;
                var json = JsonNode.Parse(EveryActivity.Definition)!;
                Replace(json, place, JsonNode.Parse(value));
                await TryAsync(json.ToJsonString(), $"{place} = {value}", problems);
            }

            var without = JsonNode.Parse(EveryActivity.Definition)!;
            Remove(without, place);
            await TryAsync(without.ToJsonString(), $"{place} deleted", problems);
        }

        problems.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(2500);
    }

    [Fact]
    public void A_property_that_stands_twice_is_refused()
    {
        foreach (var place in PlacesIn(JsonNode.Parse(EveryActivity.Definition)!).Where(place => place[^1] is string))
        {
            var json = JsonNode.Parse(EveryActivity.Definition)!;
            Replace(json, place, JsonValue.Create("\u0001twice"));
            var text = json.ToJsonString().Replace("\"\\u0001twice\"", $"1,\"{place[^1]}\":2", StringComparison.Ordinal);

            Should.Throw<DefinitionException>(() => WorkflowDefinition.Parse(text)).Reason.ShouldContain("uplicate");
        }
    }

    [Fact]
    public async Task The_same_holds_for_the_definition_that_is_used_as_an_activity()
    {
        var problems = new List<string>();
        foreach (var place in PlacesIn(JsonNode.Parse(EveryActivity.Kid)!))
        {
            foreach (var value in OtherValues)
            {
                var json = JsonNode.Parse(EveryActivity.Kid)!;
                Replace(json, place, JsonNode.Parse(value));
                await TryAsync(EveryActivity.Definition, $"kid {place} = {value}", problems, json.ToJsonString());
            }
        }

        problems.ShouldBeEmpty();
    }

    private async Task TryAsync(string definition, string what, List<string> problems, string kid = EveryActivity.Kid)
    {
        try
        {
            engine.Store.Add(WorkflowDefinition.Parse(kid));
            (await OutcomeAsync(definition)).ShouldNotBe(InstanceSubStatus.Executing);
        }
        catch (DefinitionException refused) when (refused.JsonPath.StartsWith('$') && refused.Reason.Length > 0)
        {
            // A refusal with a place is what is asked for.
        }
        catch (Exception other)
        {
            problems.Add($"{what}: {other.GetType().Name} {other.Message}");
        }
    }

    private async Task<InstanceSubStatus> OutcomeAsync(string definition)
    {
        var parsed = WorkflowDefinition.Parse(definition);
        parsed.ToJson().Length.ShouldBeGreaterThan(0);
        var findings = await new DefinitionValidator(engine.Activities).ValidateAsync(parsed, engine.Store, CancellationToken.None);
        findings.ShouldAllBe(finding => finding.JsonPath.StartsWith('$') && finding.Message.Length > 0 && DefinitionCheck.Line(finding).Length > 0);

        // It is run in spite of its findings, as an instance is whose definition was stored by an older version.
        var instance = (await engine.StartAsync(definition, new Dictionary<string, object?> { ["Who"] = "K-1" })).InstanceId;
        await engine.AdvanceAsync(TimeSpan.FromDays(7));
        for (var round = 0; round < 4; round++)
        {
            foreach (var bookmark in await BookmarksAsync(instance))
            {
                await engine.ResumeAsync(bookmark, new Dictionary<string, object?> { ["Result"] = 1, ["Payload"] = 2 });
            }
        }

        var end = await ReadAsync(instance);
        await engine.CommandAsync(session => engine.Runtime.CancelAsync(session, instance, CancellationToken.None));
        return end;
    }

    private async Task<IReadOnlyList<StoredBookmark>> BookmarksAsync(Guid instance)
    {
        using var session = engine.Store.Open();
        return await session.ListBookmarksAsync(instance, CancellationToken.None);
    }

    private async Task<InstanceSubStatus> ReadAsync(Guid instance)
    {
        using var session = engine.Store.Open();
        return (await session.LockInstanceAsync(instance, CancellationToken.None))!.SubStatus;
    }

    private static IEnumerable<object[]> PlacesIn(JsonNode node) => PlacesIn(node, []);

    private static IEnumerable<object[]> PlacesIn(JsonNode? node, object[] path)
    {
        if (path.Length > 0)
        {
            yield return path;
        }

        var children = node switch
        {
            JsonObject map => map.Select(item => ((object)item.Key, item.Value)),
            JsonArray list => list.Select((item, index) => ((object)index, item)),
            _ => [],
        };
        foreach (var (key, child) in children.ToList())
        {
            foreach (var place in PlacesIn(child, [.. path, key]))
            {
                yield return place;
            }
        }
    }

    private static void Replace(JsonNode json, object[] place, JsonNode? value)
    {
        var parent = Parent(json, place);
        if (place[^1] is string name)
        {
            parent.AsObject()[name] = value;
        }
        else
        {
            parent.AsArray()[(int)place[^1]] = value;
        }
    }

    private static void Remove(JsonNode json, object[] place)
    {
        var parent = Parent(json, place);
        if (place[^1] is string name)
        {
            parent.AsObject().Remove(name);
        }
        else
        {
            parent.AsArray().RemoveAt((int)place[^1]);
        }
    }

    private static JsonNode Parent(JsonNode json, object[] place)
    {
        foreach (var step in place[..^1])
        {
            json = (step is string name ? json[name] : json[(int)step])!;
        }

        return json;
    }
}
