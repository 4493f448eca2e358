using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;
using static Jobbspar.Engine.Tests.FlowchartTests;

namespace Jobbspar.Engine.Tests;

public sealed class ControlFlowTests
{
    private readonly EngineFixture engine = new();

    [Fact]
    public async Task While_repeats_its_body_as_long_as_the_condition_holds()
    {
        var loop = $$$$"""{"id":"w","type":"Elsa.While","condition":{"typeName":"Boolean","expression":{"type":"JavaScript","value":"getVariable('n') < 3"}},"body":{{{{Sequence(Js("l", "'n=' + variables.n"), Set("s", "n", "variables.n + 1"))}}}}}""";

        await engine.StartAsync(Definition(loop, Variable("n", "Int32", "0")));

        engine.Lines.ShouldBe(["n=0", "n=1", "n=2"]);
        Finished();
    }

    [Theory]
    [InlineData("1", "3", "1", "True", "1,2,3")]
    [InlineData("1", "3", "1", "False", "1,2")]
    [InlineData("3", "1", "1", "True", "3,2,1")]
    [InlineData("0", "10", "4", "True", "0,4,8")]
    public async Task For_counts_from_start_to_end(string start, string end, string step, string inclusive, string expected)
    {
        var loop = $$$$"""{"id":"f","type":"Elsa.For","start":{{{{Literal(start)}}}},"end":{{{{Literal(end)}}}},"step":{{{{Literal(step)}}}},"outerBoundInclusive":{{{{Literal(inclusive)}}}},"body":{{{{Js("l", "getCurrentValue()")}}}}}""";

        await engine.StartAsync(Definition(loop));

        engine.Lines.ShouldBe(expected.Split(','));
    }

    [Fact]
    public async Task ForEach_goes_through_the_values_in_order_also_when_its_body_waits()
    {
        var loop = $$$$"""{"id":"f","type":"Elsa.ForEach","items":{"typeName":"Object","expression":{"type":"JavaScript","value":"['a','b']"}},"currentValue":{"typeName":"Object","memoryReference":{"id":"v-id"}},"body":{{{{Sequence(Delay("d", "00:01:00"), Js("l", "variables.v + getCurrentIndex()"))}}}}}""";
        await engine.StartAsync(Definition(loop, Variable("v", "String", "")));
        engine.Lines.ShouldBeEmpty();

        await engine.AdvanceAsync(TimeSpan.FromMinutes(1));
        engine.Lines.ShouldBe(["a0"]);
        await engine.AdvanceAsync(TimeSpan.FromMinutes(1));
        engine.Lines.ShouldBe(["a0", "b1"]);
        Finished();
    }

    [Fact]
    public async Task ForEach_takes_its_values_from_an_Object_expression_too()
    {
        await engine.StartAsync(Definition($$$$"""{"id":"f","type":"Elsa.ForEach","items":{"typeName":"Object[]","expression":{"type":"Object","value":"[1, \"x\"]"}},"body":{{{{Js("l", "getVariable('CurrentValue')")}}}}}"""));

        engine.Lines.ShouldBe(["1", "x"]);
    }

    [Fact]
    public async Task ParallelForEach_runs_all_at_once_and_waits_for_all()
    {
        var loop = $$$$"""{"id":"f","type":"Elsa.ParallelForEach","items":{"typeName":"Object","expression":{"type":"Object","value":"[2,1]"}},"body":{{{{Sequence("""{"id":"d","type":"Elsa.Delay","timeSpan":{"typeName":"TimeSpan","expression":{"type":"JavaScript","value":"'00:0' + getCurrentValue() + ':00'"}}}""", Js("l", "getCurrentValue()"))}}}}}""";
        await engine.StartAsync(Definition(Sequence(loop, Line("end"))));
        (await engine.BookmarksAsync()).Count.ShouldBe(2);

        await engine.AdvanceAsync(TimeSpan.FromMinutes(5));

        engine.Lines.ShouldBe(["1", "2", "end"]);
    }

    [Fact]
    public async Task Break_ends_the_innermost_loop_only()
    {
        var inner = $$$$"""{"id":"i","type":"Elsa.For","start":{{{{Literal("1")}}}},"end":{{{{Literal("5")}}}},"body":{{{{Sequence(Line("in"), """{"id":"b","type":"Elsa.Break"}""", Line("never"))}}}}}""";
        var outer = $$$$"""{"id":"o","type":"Elsa.For","start":{{{{Literal("1")}}}},"end":{{{{Literal("2")}}}},"body":{"id":"s2","type":"Elsa.Sequence","activities":[{{{{inner}}}},{{{{Line("out")}}}}]}}""";

        await engine.StartAsync(Definition(outer));

        engine.Lines.ShouldBe(["in", "out", "in", "out"]);
        Finished();
    }

    [Theory]
    [InlineData("MatchFirst", "2", "two")]
    [InlineData("MatchAny", "2", "two,even")]
    [InlineData("MatchFirst", "3", "other")]
    public async Task Switch_runs_the_cases_that_hold(string mode, string value, string expected)
    {
        var one = $$$$"""{"id":"sw","type":"Elsa.Switch","mode":{{{{Literal(mode)}}}},"cases":[{"label":"A","condition":{"type":"JavaScript","value":"variables.n == 2"},"activity":{{{{Line("two")}}}}},{"label":"B","condition":{"type":"JavaScript","value":"variables.n % 2 == 0"},"activity":{{{{Line("even")}}}}}],"default":{{{{Line("other")}}}}}""";

        await engine.StartAsync(Definition(one, Variable("n", "Int32", value)));

        engine.Lines.ShouldBe(expected.Split(','));
        Finished();
    }

    [Theory]
    [InlineData("MatchFirst", "a")]
    [InlineData("MatchAny", "a,b")]
    public async Task FlowSwitch_follows_the_outcomes_of_its_cases(string mode, string expected)
    {
        var one = $$$$"""{"id":"sw","type":"Elsa.FlowSwitch","mode":{{{{Literal(mode)}}}},"cases":[{"label":"A","condition":{"type":"JavaScript","value":"true"}},{"label":"B","condition":{"type":"Literal","value":"True"}}]}""";

        await engine.StartAsync(Definition(Flowchart([one, Line("a"), Line("b"), Line("c")], "sw:A->a", "sw:B->b", "sw:Default->c")));

        engine.Lines.ShouldBe(expected.Split(','));
    }

    [Theory]
    [InlineData("WaitAny", 1)]
    [InlineData("WaitAll", 60)]
    public async Task Fork_completes_with_the_first_or_the_last_branch(string mode, int minutes)
    {
        var fork = $$$$"""{"id":"k","type":"Elsa.Fork","joinMode":"{{{{mode}}}}","branches":[{{{{Delay("d1", "00:01:00")}}}},{{{{Delay("d2", "01:00:00")}}}}]}""";
        await engine.StartAsync(Definition(Sequence(fork, Line("end"))));

        await engine.AdvanceAsync(TimeSpan.FromMinutes(minutes - 1));
        engine.Lines.ShouldBeEmpty();
        await engine.AdvanceAsync(TimeSpan.FromMinutes(1));
        engine.Lines.ShouldBe(["end"]);
        (await engine.BookmarksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Parallel_interleaves_its_activities()
    {
        var second = Sequence(Line("b1"), Line("b2")).Replace("\"seq\"", "\"seq2\"", StringComparison.Ordinal);

        await engine.StartAsync(Definition($$$$"""{"id":"p","type":"Elsa.Parallel","activities":[{{{{Sequence(Line("a1"), Line("a2"))}}}},{{{{second}}}}]}"""));

        engine.Lines.ShouldBe(["a1", "b1", "a2", "b2"]);
        Finished();
    }

    [Fact]
    public async Task Complete_in_a_composite_decides_its_outcome()
    {
        var composite = $$$$"""{"id":"c","type":"Elsa.Composite","root":{{{{Sequence("""{"id":"x","type":"Elsa.Complete","outcomes":{"typeName":"String[]","expression":{"type":"Object","value":"[\"Left\"]"}}}""", Line("never"))}}}}}""";

        await engine.StartAsync(Definition(Flowchart([composite, Line("left"), Line("done")], "c:Left->left", "c->done")));

        engine.Lines.ShouldBe(["left"]);
    }

    [Fact]
    public async Task Setters_change_the_instance()
    {
        await engine.StartAsync(Definition(
            Sequence($$$$"""{"id":"n","type":"Elsa.SetName","value":{{{{Literal("K-12")}}}}}""", $$$$"""{"id":"c","type":"Elsa.Correlate","correlationId":{{{{Literal("C-9")}}}}}""", Js("l", "getCorrelationId()"))));

        engine.Last.Instance!.Name.ShouldBe("K-12");
        engine.Last.Instance.CorrelationId.ShouldBe("C-9");
        engine.Lines.ShouldBe(["C-9"]);
    }

    [Fact]
    public async Task A_script_chooses_its_outcome()
    {
        var script = """{"id":"x","type":"Elsa.RunJavaScript","script":{"typeName":"String","expression":{"type":"Literal","value":"setOutcome('No'); return 7;"}},"possibleOutcomes":{"typeName":"String[]","expression":{"type":"Object","value":"[\"Yes\",\"No\"]"}},"result":{"typeName":"Object","memoryReference":{"id":"n-id"}}}""";

        await engine.StartAsync(Definition(Flowchart([script, Line("yes"), Js("no", "'no ' + variables.n")], "x:Yes->yes", "x:No->no"), Variable("n", "Int32", "0")));

        engine.Lines.ShouldBe(["no 7"]);
    }

    [Fact]
    public async Task Fault_and_unknown_types_are_incidents()
    {
        await engine.StartAsync(Definition(Sequence($$$$"""{"id":"f","type":"Elsa.Fault","message":{{{{Literal("no supervisor")}}}}}""")));
        engine.Last.Incidents.ShouldHaveSingleItem().Message.ShouldContain("no supervisor");

        await engine.StartAsync(Definition(Sequence("""{"id":"g","type":"Nobody.Knows"}""")));
        engine.Last.Incidents.ShouldHaveSingleItem().Message.ShouldContain("Nobody.Knows");
    }

    internal static string Literal(string value) => $$$$"""{"typeName":"Object","expression":{"type":"Literal","value":"{{{{value}}}}"}}""";

    private void Finished() => engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
}
