using FsCheck;
using FsCheck.Fluent;
using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests;

/// <summary>
/// Random flowcharts against a reference that works quite differently: it settles, in an order in which every connection leads onwards,
/// which activities run at all, from the outcomes that their decisions take, without tokens, queues or time.
/// </summary>
public sealed class FlowchartPropertyTests
{
    private const int Cases = 2000;

    [Fact]
    public void Activities_run_once_exactly_when_the_reference_says_so()
    {
        var seed = Environment.TickCount64;
        var property = Prop.ForAll(Charts().ToArbitrary(), chart => Check(chart, resumeOrder: null));
        CheckAll(property, (ulong)seed);
    }

    [Fact]
    public void Waiting_in_any_order_and_through_the_stored_state_changes_nothing()
    {
        var seed = Environment.TickCount64 + 1;
        var property = Prop.ForAll(Charts().ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (chart, order) => Check(chart, new Random(order)));
        CheckAll(property, (ulong)seed);
    }

    private static void CheckAll(Property property, ulong seed) =>
        // The seed is part of the message when a case fails.
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(seed, 1), property);

    private static Gen<Chart> Charts() =>
        from size in Gen.Choose(1, 9)
        from kinds in Gen.Choose(0, 2).ArrayOf(size)
        from modes in Gen.Choose(0, 3).ArrayOf(size)
        from edges in Gen.Choose(0, 99).ArrayOf(size * size)
        from ports in Gen.Choose(0, 1).ArrayOf(size * size)
        select Chart.Of(size, kinds, modes, edges, ports);

    private static bool Check(Chart chart, Random? resumeOrder)
    {
        var engine = new EngineFixture();
        engine.StartAsync(Definition(chart.ToJson(waits: resumeOrder is not null))).GetAwaiter().GetResult();
        while (resumeOrder is not null && engine.BookmarksAsync().GetAwaiter().GetResult() is { Count: > 0 } open)
        {
            engine.ResumeAsync(open[resumeOrder.Next(open.Count)]).GetAwaiter().GetResult();
        }

        var ran = engine.Store.JournalOf(engine.Last.InstanceId).Where(entry => entry.Event == "Completed" && entry.ActivityId != "flow").Select(entry => entry.ActivityId).Order(StringComparer.Ordinal).ToList();
        var expected = chart.Reference().Order(StringComparer.Ordinal).ToList();
        return ran.SequenceEqual(expected, StringComparer.Ordinal)
            ? engine.Last.Instance!.Status == InstanceStatus.Finished && engine.Last.Instance.IncidentCount == 0
            : throw new InvalidOperationException($"expected {string.Join(' ', expected)}; ran {string.Join(' ', ran)}; chart {chart.ToJson(waits: false)}");
    }

    /// <summary>A flowchart without loops whose nodes 0 … n-1 are connected from lower to higher numbers.</summary>
    private sealed record Chart(int Size, int[] Kinds, string[] Modes, List<(int From, string Port, int To)> Edges)
    {
        private static readonly string[] AllModes = ["Stream", "Merge", "Converge", "None"];

        public static Chart Of(int size, int[] kinds, int[] modes, int[] edges, int[] ports)
        {
            var list = new List<(int, string, int)>();
            for (var to = 1; to < size; to++)
            {
                // Everything hangs together: each node but the first has at least one connection that leads to it.
                var certain = edges[to] % to;
                for (var from = 0; from < to; from++)
                {
                    if (from == certain || edges[(from * size) + to] < 30)
                    {
                        list.Add((from, kinds[from] == 0 ? (ports[(from * size) + to] == 0 ? "True" : "False") : "Done", to));
                    }
                }
            }

            return new Chart(size, kinds, [.. modes.Select(mode => AllModes[mode])], list);
        }

        public IEnumerable<string> Reference()
        {
            var runs = new bool[Size];
            runs[0] = true;
            for (var node = 1; node < Size; node++)
            {
                var inbound = Edges.Where(edge => edge.To == node).ToList();
                var taken = inbound.Where(edge => runs[edge.From] && (edge.Port == "Done" || edge.Port == Outcome(edge.From))).ToList();
                runs[node] = Modes[node] == "Converge" ? taken.Count == inbound.Count : taken.Count > 0;
            }

            return Enumerable.Range(0, Size).Where(node => runs[node]).Select(node => $"n{node}");
        }

        public string ToJson(bool waits) => Flowchart(
            Enumerable.Range(0, Size).Select(node => Kinds[node] switch
            {
                0 => $$$$"""{"id":"n{{{{node}}}}","type":"Elsa.FlowDecision","condition":{"expression":{"type":"Literal","value":"{{{{Outcome(node)}}}}"}},"customProperties":{"mergeMode":"{{{{Modes[node]}}}}"}}""",
                1 when waits => $$$$"""{"id":"n{{{{node}}}}","type":"Elsa.Event","eventName":{"expression":{"type":"Literal","value":"e"}},"customProperties":{"mergeMode":"{{{{Modes[node]}}}}"}}""",
                _ => $$$$"""{"id":"n{{{{node}}}}","type":"Elsa.FlowFork","customProperties":{"mergeMode":"{{{{Modes[node]}}}}"}}""",
            }),
            [.. Edges.Select(edge => $"n{edge.From}:{edge.Port}->n{edge.To}")]);

        private static string Outcome(int node) => node % 2 == 0 ? "True" : "False";
    }
}
