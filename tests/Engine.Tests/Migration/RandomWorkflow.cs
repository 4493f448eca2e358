using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests.Migration;

/// <summary>
/// A flowchart without loops whose nodes wait, decide, write, or hold a sequence of others; and edits that make another version of it.
/// Nodes stand in an order in which connections lead onwards. <see cref="Step.Was"/> is what an edited node was called in the first version.
/// </summary>
internal sealed class RandomWorkflow
{
    private static readonly string[] Modes = ["Stream", "Merge", "Converge"];

    private readonly Random random;
    private int lastNumber;

    private RandomWorkflow(Random random) => this.random = random;

    public enum Kind
    {
        Line,
        Event,
        Delay,
        Decision,
        Sequence,
    }

    public List<Step> Steps { get; } = [];

    public List<Edge> Edges { get; } = [];

    public IEnumerable<Step> AllSteps => Steps.SelectMany(step => step.Inner.Prepend(step));

    public static RandomWorkflow Make(Random random)
    {
        var workflow = new RandomWorkflow(random);
        var size = random.Next(2, 9);
        for (var i = 0; i < size; i++)
        {
            var step = workflow.NewStep(i == 0 ? Kind.Line : (Kind)random.Next(5));
            for (var from = 0; from < i; from++)
            {
                if (from == i - 1 - (random.Next(3) == 0 && i > 1 ? 1 : 0) || random.Next(100) < 20)
                {
                    workflow.Connect(workflow.Steps[from], step);
                }
            }

            workflow.Steps.Add(step);
        }

        return workflow;
    }

    /// <summary>The same workflow, to be edited.</summary>
    public RandomWorkflow Copy()
    {
        var copy = new RandomWorkflow(random) { lastNumber = lastNumber };
        var copies = Steps.ToDictionary(step => step, step => step with { Inner = [.. step.Inner.Select(inner => inner with { })] });
        copy.Steps.AddRange(Steps.Select(step => copies[step]));
        copy.Edges.AddRange(Edges.Select(edge => new Edge(copies[edge.From], edge.Port, copies[edge.To])));
        return copy;
    }

    public void Rename()
    {
        var all = AllSteps.ToList();
        var step = all[random.Next(all.Count)];
        step.Id = $"r{++lastNumber}";
    }

    public void Edit()
    {
        switch (random.Next(7))
        {
            case 0 or 1:
                Rename();
                break;
            case 2 when Edges.Count > 0:
                InsertOn(Edges[random.Next(Edges.Count)]);
                break;
            case 3 when Steps.Count > 2:
                Remove(Steps[random.Next(1, Steps.Count)]);
                break;
            case 4 when Steps.Count > 2:
                Swap(random.Next(1, Steps.Count), random.Next(1, Steps.Count));
                break;
            case 5:
                Steps[random.Next(Steps.Count)].Mode = Modes[random.Next(Modes.Length)];
                break;
            default:
                EditInside();
                break;
        }
    }

    public string ToJson(int version, string variables) => MigrationBench.Version(
        version,
        Flowchart(Steps.Select(Json), [.. Edges.Select(edge => $"{edge.From.Id}:{edge.Port}->{edge.To.Id}")]),
        MigrationBench.Variables(variables));

    private static string Json(Step step) => step.Kind switch
    {
        Kind.Line => MigrationBench.Step(step.Id, step.Mode),
        Kind.Event => MigrationBench.Wait(step.Id, mode: step.Mode),
        Kind.Delay => MigrationBench.Delay(step.Id, "1.00:00:00", step.Mode),
        Kind.Decision => $$$$"""{"id":"{{{{step.Id}}}}","type":"Elsa.FlowDecision","condition":{"expression":{"type":"Literal","value":"{{{{step.Outcome}}}}"}},"customProperties":{"mergeMode":"{{{{step.Mode}}}}"}}""",
        _ => $$$$"""{"id":"{{{{step.Id}}}}","type":"Elsa.Sequence","activities":[{{{{string.Join(',', step.Inner.Select(Json))}}}}],"customProperties":{"mergeMode":"{{{{step.Mode}}}}"}}""",
    };

    private Step NewStep(Kind kind, bool isNew = false)
    {
        var id = $"n{++lastNumber}";
        return new Step
        {
            Id = id,
            Was = isNew ? null : id,
            Kind = kind,
            Mode = Modes[random.Next(Modes.Length)],
            Outcome = kind != Kind.Decision ? "Done" : random.Next(2) == 0 ? "True" : "False",
            Inner = kind == Kind.Sequence ? [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => NewStep((Kind)random.Next(3), isNew))] : [],
        };
    }

    private void Connect(Step from, Step to) => Edges.Add(new Edge(from, PortOf(from), to));

    private string PortOf(Step from) => from.Kind != Kind.Decision ? "Done" : random.Next(2) == 0 ? "True" : "False";

    private void InsertOn(Edge edge)
    {
        var step = NewStep((Kind)random.Next(5), isNew: true);
        Steps.Insert(Steps.IndexOf(edge.To), step);
        Edges[Edges.IndexOf(edge)] = new Edge(edge.From, edge.Port, step);
        Edges.Add(new Edge(step, step.Outcome, edge.To));
    }

    private void Remove(Step step)
    {
        var inbound = Edges.Where(edge => edge.To == step).ToList();
        var outbound = Edges.Where(edge => edge.From == step).ToList();
        Edges.RemoveAll(edge => edge.From == step || edge.To == step);
        Steps.Remove(step);
        foreach (var edge in inbound)
        {
            foreach (var onwards in outbound.Where(onwards => !Edges.Exists(known => known.From == edge.From && known.To == onwards.To)))
            {
                Edges.Add(new Edge(edge.From, edge.Port, onwards.To));
            }
        }
    }

    /// <summary>Two nodes change places: each gets the other's connections.</summary>
    private void Swap(int one, int other)
    {
        var (a, b) = (Steps[one], Steps[other]);
        if (a == b || a.Kind == Kind.Decision || b.Kind == Kind.Decision)
        {
            return;
        }

        (Steps[one], Steps[other]) = (b, a);
        for (var i = 0; i < Edges.Count; i++)
        {
            Edges[i] = new Edge(Other(Edges[i].From), Edges[i].Port, Other(Edges[i].To));
        }

        Step Other(Step step) => step == a ? b : step == b ? a : step;
    }

    private void EditInside()
    {
        var sequences = Steps.Where(step => step.Kind == Kind.Sequence).ToList();
        if (sequences.Count == 0)
        {
            return;
        }

        var inner = sequences[random.Next(sequences.Count)].Inner;
        var position = random.Next(inner.Count);
        switch (random.Next(3))
        {
            case 0:
                inner.Insert(position, NewStep((Kind)random.Next(3), isNew: true));
                break;
            case 1 when inner.Count > 1:
                inner.RemoveAt(position);
                break;
            default:
                (inner[position], inner[^1]) = (inner[^1], inner[position]);
                break;
        }
    }

    public sealed record Edge(Step From, string Port, Step To);

    public sealed record Step
    {
        public required string Id { get; set; }

        /// <summary>Id in the first version; null for what that does not have.</summary>
        public required string? Was { get; init; }

        public required Kind Kind { get; init; }

        public required string Mode { get; set; }

        public required string Outcome { get; init; }

        public required List<Step> Inner { get; init; }

        public bool Equals(Step? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
