using System.Text;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests.BadInput;

/// <summary>Values and ids beyond what one instance may keep: refused or an incident, and the instance stays as it was.</summary>
public sealed class LargeValueTests
{
    private const string Waits = """{"id":"wait","type":"Elsa.RunTask","taskName":{"expression":{"type":"Literal","value":"t"}},"result":{"typeName":"Object","memoryReference":{"id":"v"}}}""";
    private const string Variables = """ "variables":[{"id":"v","name":"v","typeName":"Object"},{"id":"w","name":"w","typeName":"Object"}] """;
    private static readonly string TenMegabytes = new('x', 10 * 1024 * 1024);
    private readonly EngineFixture engine = new();

    [Fact]
    public async Task A_variable_of_ten_megabytes_is_an_incident_of_the_activity_that_sets_it()
    {
        await engine.StartAsync(Definition(Sequence(Waits, Line("after")), Variables));

        await engine.ResumeAsync(engine.Last.AddedBookmarks[0], new Dictionary<string, object?> { ["Result"] = TenMegabytes });

        var incident = engine.Last.Incidents.ShouldHaveSingleItem();
        incident.ActivityId.ShouldBe("wait");
        incident.Message.ShouldContain("1024 KB");
        engine.Last.Instance!.State.Length.ShouldBeLessThan(5000);
    }

    [Fact]
    public async Task An_input_of_ten_megabytes_starts_nothing()
    {
        var refused = await Should.ThrowAsync<ArgumentException>(() => engine.StartAsync(Definition(Sequence(Line("a"))), new Dictionary<string, object?> { ["big"] = TenMegabytes }));

        refused.Message.ShouldContain("'big'");
        engine.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_payload_of_ten_megabytes_is_not_kept_with_a_bookmark()
    {
        var ask = """{"id":"ask","type":"Elsa.RunTask","taskName":{"expression":{"type":"Literal","value":"t"}},"payload":{"typeName":"Object","expression":{"type":"JavaScript","value":"'x'.repeat(2000000)"}}}""";

        await engine.StartAsync(Definition(Sequence(ask)));

        engine.Last.Incidents.ShouldHaveSingleItem().ActivityId.ShouldBe("ask");
        (await engine.BookmarksAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_burst_did_is_left_out_wholly_when_its_state_is_too_large(bool atStart)
    {
        var small = new EngineFixture(new EngineLimits { StateSize = 10_000 });
        string[] activities = [Set("w", "'y'.repeat(20000)"), Line("never"), Waits.Replace("\"wait\"", "\"wait2\"", StringComparison.Ordinal)];
        await small.StartAsync(Definition(atStart ? Sequence(activities) : Sequence([Waits, .. activities]), Variables));
        if (!atStart)
        {
            await small.ResumeAsync(small.Last.AddedBookmarks.ShouldHaveSingleItem());
        }

        small.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        var incident = small.Last.Incidents.ShouldHaveSingleItem();
        incident.ActivityId.ShouldBe(atStart ? "" : "wait");
        incident.Message.ShouldContain("at most 9 KB");
        incident.Message.ShouldContain("variable 'w' (19 KB)");
        small.Lines.ShouldBeEmpty();
        (await small.BookmarksAsync()).ShouldBeEmpty();
        small.Store.JournalOf(small.Last.InstanceId).Select(entry => entry.ActivityId).ShouldNotContain("never");

        var roomy = new WorkflowRuntime(small.Activities, small.Store, small.Clock, new EngineLimits());
        await small.CommandAsync(session => roomy.RetryAsync(session, new RetryActivity { InstanceId = small.Last.InstanceId }, CancellationToken.None));
        if (!atStart)
        {
            var again = (await small.BookmarksAsync()).ShouldHaveSingleItem();
            await small.CommandAsync(session => roomy.ResumeAsync(session, new ResumeBookmark { InstanceId = again.InstanceId, BookmarkId = again.Id }, CancellationToken.None));
        }

        small.Lines.ShouldBe(["never"]);
        small.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Suspended);
    }

    [Fact]
    public async Task A_default_value_larger_than_the_state_starts_nothing()
    {
        var definition = Definition(Sequence(Line("a")), $$""" "variables":[{"id":"v","name":"v","typeName":"String","value":"{{new string('x', 4_500_000)}}"}] """);

        (await Should.ThrowAsync<StateTooLargeException>(() => engine.StartAsync(definition.Replace("\"Elsa.WriteLine\"", "\"Elsa.Event\",\"eventName\":\"e\"", StringComparison.Ordinal)))).Message.ShouldContain("4096 KB");
    }

    [Fact]
    public void Ids_of_ten_thousand_characters_are_findings()
    {
        var longId = new string('i', 10_000);
        var definition = Definition(Sequence(Line(longId))).Replace("\"d1\"", $"\"{longId}\"", StringComparison.Ordinal);

        var findings = new DefinitionValidator(engine.Activities).Validate(WorkflowDefinition.Parse(definition));

        findings.Select(finding => (finding.Code, finding.JsonPath)).ShouldBe([("LONG_ID", "$.definitionId"), ("LONG_ID", "$.root.activities[0].id")]);
        findings.ShouldAllBe(finding => finding.Message.Length < 200 && (finding.ActivityId ?? "").Length < 100);
    }

    [Fact]
    public async Task Commands_about_ids_of_ten_thousand_characters_find_nothing_or_are_refused()
    {
        var longId = new string('i', 10_000);
        (await engine.CommandAsync(session => engine.Runtime.StartAsync(session, new StartWorkflow { InstanceId = Guid.NewGuid(), DefinitionVersionId = longId }, CancellationToken.None)))
            .Outcome.ShouldBe(CommandOutcome.NotFound);
        await engine.PublishAsync(longId);
        await Should.ThrowAsync<ArgumentException>(() => engine.StartAsync(Definition(Sequence(Line("a"))), key: longId));

        await engine.StartAsync(Definition(Sequence($$$$"""{"id":"e","type":"Elsa.ExecuteWorkflow","workflowDefinitionId":{"expression":{"type":"Literal","value":"{{{{longId}}}}"}}}""")));
        engine.Followed[^1].Incidents.ShouldHaveSingleItem().Message.Length.ShouldBeLessThan(1100);
    }

    [Theory]
    [InlineData("Elsa.Correlate", "correlationId")]
    [InlineData("Elsa.SetName", "value")]
    public async Task What_stores_keep_in_indexed_columns_is_short(string type, string input)
    {
        await engine.StartAsync(Definition(Sequence($$$$"""{"id":"x","type":"{{{{type}}}}","{{{{input}}}}":{"expression":{"type":"JavaScript","value":"'x'.repeat(10000)"}}}""")));

        engine.Last.Incidents.ShouldHaveSingleItem().Message.ShouldContain("at most 400");
    }

    [Fact]
    public async Task A_burst_that_only_grows_the_output_is_held_to_the_same_limit()
    {
        var small = new EngineFixture(new EngineLimits { StateSize = 2000 });

        await small.StartAsync(Definition(Sequence("""{"id":"o","type":"Elsa.SetOutput","outputName":"big","outputValue":{"expression":{"type":"JavaScript","value":"'x'.repeat(5000)"}}}""")));

        small.Last.Incidents.ShouldHaveSingleItem().Message.ShouldContain("output 'big'");
    }

    private static string Set(string variable, string script) =>
        $$$$"""{"id":"set-{{{{variable}}}}","type":"Elsa.SetVariable","variable":"{{{{variable}}}}","value":{"expression":{"type":"JavaScript","value":"{{{{script}}}}"}}}""";
}
