using System.Globalization;
using System.Text;
using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests;

/// <summary>
/// Random programs of nested sequences, choices, loops, parallel branches and flowcharts with loops, with waits that are resumed in random
/// order, against a reference that only multiplies: how often each activity runs, and what the sum is that they add up, without running anything.
/// </summary>
public sealed class StructuredPropertyTests
{
    private const int Cases = 2000;

    [Fact]
    public async Task Every_activity_runs_as_often_as_the_reference_says()
    {
        var seed = Environment.TickCount;
        for (var i = 0; i < Cases; i++)
        {
            await CheckAsync(seed + i);
        }
    }

    private static async Task CheckAsync(int seed)
    {
        var random = new Random(seed);
        var program = new RandomProgram(random);
        var json = Definition(program.Json, """ "variables":[{"id":"sum-id","name":"sum","typeName":"Int32","value":"0"}] """);
        var engine = new EngineFixture();
        try
        {
            var instance = (await engine.StartAsync(json)).InstanceId;
            while (await engine.BookmarksAsync() is { Count: > 0 } open)
            {
                (await engine.ResumeAsync(open[random.Next(open.Count)])).InstanceId.ShouldBe(instance);
            }

            engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
            engine.Lines[^1].ShouldBe($"sum {program.Sum}");
            engine.Lines.SkipLast(1).Order(StringComparer.Ordinal).ShouldBe(program.Lines.Order(StringComparer.Ordinal));
            engine.Store.JournalOf(instance).Select((entry, index) => entry.Sequence - index).Distinct().ShouldBe([1]);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"seed {seed}: {fault.Message}\n{json}", fault);
        }
    }

    /// <summary>Makes the JSON and, beside it, what it must do. <c>times</c> is how often the place that is being made will be reached.</summary>
    private sealed class RandomProgram
    {
        private readonly Random random;
        private int last;

        public RandomProgram(Random random)
        {
            this.random = random;
            Json = $$$"""{"id":"root","type":"Elsa.Sequence","activities":[{{{Make(3, 1)}}},{{{Js("total", "'sum ' + variables.sum")}}}]}""";
        }

        public string Json { get; }

        public long Sum { get; private set; }

        public List<string> Lines { get; } = [];

        private string Make(int depth, int times) => (depth == 0 || times > 30 ? random.Next(3) : random.Next(14)) switch
        {
            0 => Leaf(times),
            1 => Add(times),
            2 => Wait(),
            3 => Node("Elsa.If", $$$""" "condition":{"expression":{"type":"Literal","value":true}},"then":{{{Make(depth - 1, times)}}},"else":{{{Make(depth - 1, 0)}}} """),
            4 => While(depth, times),
            5 => For(depth, times),
            6 => Each("Elsa.ForEach", depth, times),
            7 => Each("Elsa.ParallelForEach", depth, times),
            8 => Node("Elsa.Parallel", $$""" "activities":{{List(depth, times)}} """),
            9 => Node("Elsa.Fork", $$""" "joinMode":"WaitAll","branches":{{List(depth, times)}} """),
            10 => Switch(depth, times),
            11 => Broken(depth, times),
            12 => Chart(depth, times),
            _ => Node("Elsa.Sequence", $$""" "activities":{{List(depth, times)}} """),
        };

        private string Leaf(int times)
        {
            var id = Next();
            Lines.AddRange(Enumerable.Repeat(id, times));
            return Line(id);
        }

        private string Add(int times)
        {
            var value = random.Next(1, 9);
            Sum += (long)value * times;
            return Node("Elsa.SetVariable", $$$""" "variable":"sum","value":{"expression":{"type":"JavaScript","value":"variables.sum + {{{value}}}"}} """);
        }

        private string Wait() => Node("Elsa.Event", """ "eventName":{"expression":{"type":"Literal","value":"go"}} """);

        // Each loop counts in a variable of its own scope, so that loops in parallel branches do not disturb each other.
        private string While(int depth, int times)
        {
            var (rounds, counter) = (random.Next(4), Next());
            var body = Counted(counter, Make(depth - 1, times * rounds));
            return Scope(counter, Node("Elsa.While", $$$""" "condition":{"expression":{"type":"JavaScript","value":"variables.{{{counter}}} < {{{rounds}}}"}},"body":{{{body}}} """));
        }

        private string For(int depth, int times)
        {
            var rounds = random.Next(4);
            return Node("Elsa.For", $$$""" "start":{"expression":{"type":"Literal","value":1}},"end":{"expression":{"type":"Literal","value":{{{rounds + 1}}}}},"outerBoundInclusive":{"expression":{"type":"Literal","value":false}},"body":{{{Make(depth - 1, times * rounds)}}} """);
        }

        private string Each(string type, int depth, int times)
        {
            var count = random.Next(4);
            var items = string.Join(',', Enumerable.Range(1, count));
            return Node(type, $$$""" "items":{"expression":{"type":"Object","value":"[{{{items}}}]"}},"body":{{{Make(depth - 1, times * count)}}} """);
        }

        private string Switch(int depth, int times)
        {
            var all = random.Next(2) == 0;
            var holds = new[] { random.Next(2) == 0, random.Next(2) == 0 };
            var cases = string.Join(',', holds.Select((hold, i) =>
            {
                var runs = hold && (all || i == 0 || !holds[0]);
                return $$$"""{"label":"c{{{i}}}","condition":{"type":"Literal","value":{{{(hold ? "true" : "false")}}}},"activity":{{{Make(depth - 1, runs ? times : 0)}}}}""";
            }));
            var other = Make(depth - 1, holds.Contains(true) ? 0 : times);
            return Node("Elsa.Switch", $$$""" "mode":{"expression":{"type":"Literal","value":"{{{(all ? "MatchAny" : "MatchFirst")}}}"}},"cases":[{{{cases}}}],"default":{{{other}}} """);
        }

        // A loop that would go round for ever but for its break: what stands before it runs once, what stands after it never.
        private string Broken(int depth, int times)
        {
            var body = Node("Elsa.Sequence", $$$""" "activities":[{{{Make(depth - 1, times)}}},{{{Node("Elsa.Break", " \"x\":1 ")}}},{{{Make(depth - 1, 0)}}}] """);
            return Node("Elsa.While", $$$""" "condition":{"expression":{"type":"Literal","value":true}},"body":{{{body}}} """);
        }

        // start → body → count → again? — yes, back to body — no → two branches → join, in any merge mode that both branches satisfy.
        private string Chart(int depth, int times)
        {
            var (rounds, counter) = (random.Next(1, 4), Next());
            var mode = ((string[])["Stream", "Merge", "Converge", "None"])[random.Next(4)];
            string body = Next(), count = Next(), again = Next(), left = Next(), right = Next(), join = Next();
            string Inside(string id, string content) => $$$"""{"id":"{{{id}}}","type":"Elsa.Sequence","activities":[{{{content}}}]}""";
            Lines.AddRange(Enumerable.Repeat(join, times));
            string[] nodes =
            [
                Inside(body, Make(depth - 1, times * rounds)),
                Counter(count, counter),
                $$$"""{"id":"{{{again}}}","type":"Elsa.FlowDecision","condition":{"expression":{"type":"JavaScript","value":"variables.{{{counter}}} < {{{rounds}}}"} } }""",
                Inside(left, Make(depth - 1, times)),
                Inside(right, Make(depth - 1, times)),
                Line(join)[..^1] + $$$""","customProperties":{"mergeMode":"{{{mode}}}"}}""",
            ];
            var chart = Flowchart(nodes, $"{body}->{count}", $"{count}->{again}", $"{again}:True->{body}", $"{again}:False->{left}", $"{again}:False->{right}", $"{left}->{join}", $"{right}->{join}");
            return Scope(counter, chart.Replace("\"id\":\"flow\"", $"\"id\":\"{Next()}\",\"start\":\"{body}\"", StringComparison.Ordinal));
        }

        private string Counted(string counter, string body) => Node("Elsa.Sequence", $$""" "activities":[{{body}},{{Counter(Next(), counter)}}] """);

        private static string Counter(string id, string counter) =>
            $$$"""{"id":"{{{id}}}","type":"Elsa.SetVariable","variable":"{{{counter}}}","value":{"expression":{"type":"JavaScript","value":"variables.{{{counter}}} + 1"} } }""";

        private string Scope(string counter, string inner) =>
            $$$"""{"id":"{{{Next()}}}","type":"Elsa.Sequence","variables":[{"id":"{{{counter}}}-id","name":"{{{counter}}}","typeName":"Int32","value":0}],"activities":[{{{inner}}}]}""";

        private string List(int depth, int times)
        {
            var list = new StringBuilder("[");
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                list.Append(list.Length > 1 ? "," : "").Append(Make(depth - 1, times));
            }

            return list.Append(']').ToString();
        }

        private string Node(string type, string content) => $$"""{"id":"{{Next()}}","type":"{{type}}",{{content}}}""";

        private string Next() => string.Create(CultureInfo.InvariantCulture, $"n{++last}");
    }
}
