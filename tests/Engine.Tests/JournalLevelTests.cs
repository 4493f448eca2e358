using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests;

/// <summary>How much of an instance's life is written down, by Elsa's log persistence settings of activities and definitions.</summary>
public sealed class JournalLevelTests
{
    private const string Legacy = """ "customProperties":{"logPersistenceMode":{"default":"Exclude","inputs":{},"outputs":{}}} """;
    private const string Config = """ "customProperties":{"logPersistenceConfig":{"default":{"evaluationMode":"Strategy","strategyType":"Elsa.Workflows.LogPersistence.Strategies.Exclude, Elsa.Workflows.Core","expression":null}}} """;
    private const string Include = """ "customProperties":{"logPersistenceConfig":{"default":{"evaluationMode":"Strategy","strategyType":"Elsa.Workflows.LogPersistence.Strategies.Include"}}} """;
    private readonly EngineFixture engine = new();

    [Theory]
    [InlineData(Legacy)]
    [InlineData(Config)]
    [InlineData(""" "customProperties":{"logPersistenceMode":"Exclude"} """)]
    public async Task An_excluded_activity_writes_nothing_and_leaves_no_hole(string properties)
    {
        await engine.StartAsync(Definition(Sequence(Line("a"), With(Line("quiet"), properties), Line("b"))));

        Written().ShouldBe(["a", "b", "seq"]);
        HasNoHole();
    }

    [Fact]
    public async Task What_stands_in_an_excluded_activity_inherits_unless_it_says_otherwise()
    {
        await engine.StartAsync(Definition(With(Sequence(Line("a"), With(Line("loud"), Include)), Config)));

        Written().ShouldBe(["loud"]);
    }

    [Fact]
    public async Task A_definition_sets_the_level_of_all_its_activities()
    {
        await engine.StartAsync(Definition(Sequence(Line("a"), With(Line("loud"), Include)), Config));

        Written().ShouldBe(["loud"]);
        HasNoHole();
    }

    [Fact]
    public async Task Faults_are_always_written()
    {
        await engine.StartAsync(Definition(Sequence(With(Js("bad", "nothing.at.all"), Config)), Config));

        engine.Store.JournalOf(engine.Last.InstanceId).ShouldHaveSingleItem().Event.ShouldBe("Faulted");
    }

    [Fact]
    public async Task How_long_an_activity_took_can_be_read_from_it()
    {
        await engine.StartAsync(Definition(Sequence(FlowchartTests.Delay("d", "01:30:00"), Line("a"))));
        await engine.AdvanceAsync(TimeSpan.FromHours(2));

        var times = ExecutionTimes.Of(engine.Store.JournalOf(engine.Last.InstanceId));

        times.Select(time => (time.ActivityId, time.Duration)).ShouldBe([("seq", TimeSpan.FromMinutes(90)), ("d", TimeSpan.FromMinutes(90)), ("a", TimeSpan.Zero)]);
        times[1].Outcome.ShouldBe("Done");
    }

    private static string With(string activity, string properties) => $"{activity[..^1]},{properties}}}";

    private List<string> Written() => [.. engine.Store.JournalOf(engine.Last.InstanceId).Where(entry => entry.Event == "Completed").Select(entry => entry.ActivityId)];

    private void HasNoHole() => engine.Store.JournalOf(engine.Last.InstanceId).Select((entry, index) => entry.Sequence - index).Distinct().ShouldBe([1]);
}
