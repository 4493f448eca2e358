using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests;

/// <summary>An instance that outgrows its room gets an incident; it neither takes the host with it nor loses what was committed.</summary>
public sealed class OutOfRoomTests
{
    private const string Grow = """{"id":"grow","type":"Elsa.SetVariable","variable":"big","value":{"typeName":"Object","expression":{"type":"JavaScript","value":"new Array(5000).join('x')"}}}""";

    private readonly EngineFixture engine = new(new EngineLimits { StateSize = 2000 });

    [Fact]
    public async Task A_timer_that_lets_the_state_grow_too_large_becomes_an_incident_of_its_activity()
    {
        await engine.StartAsync(Definition(Sequence(FlowchartTests.Delay("d", "01:00:00"), Line("passed"), Grow, FlowchartTests.Delay("after", "01:00:00"))));

        await engine.AdvanceAsync(TimeSpan.FromHours(1));

        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        var incident = engine.Last.Incidents.ShouldHaveSingleItem();
        incident.ActivityId.ShouldBe("d");
        incident.Message.ShouldContain("at most 1 KB");
        engine.Lines.ShouldBeEmpty("nothing of the burst was kept");
        engine.Store.NextTimer().ShouldBeNull();
    }

    [Fact]
    public async Task A_start_whose_first_burst_grows_too_large_is_an_instance_with_an_incident_that_can_be_retried()
    {
        await engine.StartAsync(Definition(Sequence(Grow, FlowchartTests.Delay("d", "01:00:00"))));
        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Faulted);

        await engine.CommandAsync(session => engine.Runtime.RetryAsync(session, new RetryActivity { InstanceId = engine.Last.InstanceId }, CancellationToken.None));

        engine.Last.Outcome.ShouldBe(CommandOutcome.Resumed);
        engine.Last.Instance!.IncidentCount.ShouldBe(1, "it is as large as before");
    }

    [Fact]
    public async Task Inputs_that_are_too_large_alone_refuse_the_start() =>
        await Should.ThrowAsync<StateTooLargeException>(() => engine.StartAsync(
            Definition(Sequence(FlowchartTests.Delay("d", "01:00:00"))),
            new Dictionary<string, object?> { ["big"] = new string('x', 5000) }));
}
