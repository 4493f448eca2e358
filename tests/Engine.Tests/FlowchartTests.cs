using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests;

public sealed class FlowchartTests
{
    private readonly EngineFixture engine = new();

    [Fact]
    public async Task Activities_run_breadth_first_along_their_connections()
    {
        string[] nodes = [Line("1"), Line("2"), Line("3"), Line("4"), Line("5"), Line("6"), Line("7")];

        await engine.StartAsync(Definition(Flowchart(nodes, "1->2", "1->3", "2->4", "2->5", "3->5", "3->6", "4->7", "5->7", "6->7")));

        engine.Lines.ShouldBe(["1", "2", "3", "4", "5", "6", "7"]);
        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Theory]
    [InlineData("Stream", "a,end")]
    [InlineData("Merge", "a,end")]
    [InlineData("Converge", "a")]
    [InlineData("Cascade", "a,end")]
    [InlineData("None", "a,end")]
    public async Task A_join_treats_a_path_not_taken_as_its_merge_mode_says(string mode, string expected)
    {
        string[] nodes = [Start("s"), Line("a"), Decision("d", "false"), Line("b"), Joining("end", mode)];

        await engine.StartAsync(Definition(Flowchart(nodes, "s->a", "s->d", "d:True->b", "a->end", "b->end")));

        engine.Lines.ShouldBe(expected.Split(','));
        engine.Last.Instance!.Status.ShouldBe(InstanceStatus.Finished);
    }

    [Theory]
    [InlineData("Stream", "a,c1,c2,end")]
    [InlineData("Merge", "a,c1,c2,end")]
    [InlineData("Converge", "a,c1,c2,end")]
    [InlineData("Cascade", "a,c1,end,c2,end")]
    [InlineData("Race", "a,c1,end")]
    public async Task A_join_after_branches_of_different_length_runs_as_often_as_its_merge_mode_says(string mode, string expected)
    {
        string[] nodes = [Start("s"), Line("a"), Line("c1"), Line("c2"), Joining("end", mode)];

        await engine.StartAsync(Definition(Flowchart(nodes, "s->a", "s->c1", "c1->c2", "a->end", "c2->end")));

        engine.Lines.ShouldBe(expected.Split(','));
    }

    [Fact]
    public async Task A_race_cancels_the_waiting_branch_that_lost()
    {
        string[] nodes = [Start("s"), Delay("slow", "01:00:00"), Delay("fast", "00:10:00"), Joining("end", "Race")];
        await engine.StartAsync(Definition(Flowchart(nodes, "s->slow", "s->fast", "slow->end", "fast->end")));
        (await engine.BookmarksAsync()).Count.ShouldBe(2);

        await engine.AdvanceAsync(TimeSpan.FromMinutes(10));

        engine.Lines.ShouldBe(["end"]);
        engine.Last.Instance!.Status.ShouldBe(InstanceStatus.Finished);
        (await engine.BookmarksAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("WaitAll", "")]
    [InlineData("WaitAllActive", "end")]
    [InlineData("WaitAny", "end")]
    public async Task An_explicit_join_treats_a_path_not_taken_as_its_mode_says(string mode, string expected)
    {
        var join = $$$$"""{"id":"j","type":"Elsa.FlowJoin","mode":{"typeName":"FlowJoinMode","expression":{"type":"Literal","value":"{{{{mode}}}}"}}}""";
        string[] nodes = [Start("s"), Decision("d", "false"), Start("x"), Start("y"), join, Line("end")];

        await engine.StartAsync(Definition(Flowchart(nodes, "s->x", "s->d", "d:True->y", "x->j", "y->j", "j->end")));

        engine.Lines.ShouldBe(expected.Length == 0 ? [] : [expected]);
    }

    [Fact]
    public async Task A_loop_runs_until_its_decision_leaves_it()
    {
        string[] nodes =
        [
            Start("s"), Line("work"), Set("inc", "n", "getN() + 1"), Decision("d", "variables.n > 2"), Line("again"), Line("done"),
        ];

        await engine.StartAsync(Definition(Flowchart(nodes, "s->work", "work->inc", "inc->d", "d:False->again", "again->work", "d:True->done"), Variable("n", "Int32", "0")));

        engine.Lines.ShouldBe(["work", "again", "work", "again", "work", "done"]);
    }

    [Fact]
    public async Task A_race_that_is_entered_again_through_a_loop_is_run_again_from_any_side()
    {
        string[] nodes =
        [
            Line("start"), Decision("which", "variables.n == 0"), Line("A"), Line("B"), """{"id":"j","type":"Elsa.FlowJoin"}""", Line("body"), Set("inc", "n", "variables.n + 1"),
            Decision("once", "variables.n == 1"), Decision("twice", "variables.n == 2"), Line("retry"), Line("end"),
        ];

        await engine.StartAsync(Definition(
            Flowchart(nodes, "start->which", "which:True->A", "which:False->B", "A->j", "B->j", "j->body", "body->inc", "inc->once", "once:True->retry", "retry->j", "once:False->twice", "twice:True->which", "twice:False->end"),
            Variable("n", "Int32", "0")));

        engine.Lines.ShouldBe(["start", "A", "body", "retry", "body", "B", "body", "end"]);
    }

    [Fact]
    public async Task A_join_goes_on_without_the_branch_that_dies_later()
    {
        string[] nodes = [Start("s"), Line("a"), Delay("wait", "00:10:00"), Decision("d", "false"), Line("b"), Line("end")];
        await engine.StartAsync(Definition(Flowchart(nodes, "s->a", "s->wait", "wait->d", "d:True->b", "a->end", "b->end")));
        engine.Lines.ShouldBe(["a"]);

        await engine.AdvanceAsync(TimeSpan.FromMinutes(10));

        engine.Lines.ShouldBe(["a", "end"]);
    }

    [Fact]
    public async Task Connections_in_the_older_string_notation_are_followed()
    {
        var flow = $$$$"""{"id":"f","type":"Elsa.Flowchart","start":"a","activities":[{{{{Line("b")}}}},{{{{Line("a")}}}}],"connections":[{"source":"a","target":"b","sourcePort":"Done","targetPort":"In"}]}""";

        await engine.StartAsync(Definition(flow));

        engine.Lines.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Finish_ends_what_else_is_under_way()
    {
        string[] nodes = [Start("s"), Delay("wait", "1.00:00:00"), Line("a"), """{"id":"f","type":"Elsa.Finish"}"""];

        await engine.StartAsync(Definition(Flowchart(nodes, "s->wait", "s->a", "a->f")));

        engine.Last.Instance!.Status.ShouldBe(InstanceStatus.Finished);
        (await engine.BookmarksAsync()).ShouldBeEmpty();
    }

    internal static string Start(string id) => $$$$"""{"id":"{{{{id}}}}","type":"Elsa.Start"}""";

    internal static string Delay(string id, string length) =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.Delay","timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"{{{{length}}}}"}}}""";

    internal static string Decision(string id, string script) =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.FlowDecision","condition":{"typeName":"Boolean","expression":{"type":"JavaScript","value":"{{{{script}}}}"}}}""";

    internal static string Set(string id, string variable, string script) =>
        $$$$"""{"id":"{{{{id}}}}","type":"Elsa.SetVariable","variable":{"id":"{{{{variable}}}}-id","name":"{{{{variable}}}}","typeName":"Int32"},"value":{"typeName":"Object","expression":{"type":"JavaScript","value":"{{{{script}}}}"}}}""";

    internal static string Variable(string name, string type, string value) =>
        $$$$""" "variables":[{"id":"{{{{name}}}}-id","name":"{{{{name}}}}","typeName":"{{{{type}}}}","isArray":false,"value":"{{{{value}}}}"}]""";

    private static string Joining(string id, string mode) =>
        Line(id)[..^1] + $$$$""","customProperties":{"mergeMode":"{{{{mode}}}}"}}""";
}
