using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.InMemory;

namespace Jobbspar.Host.Bench;

/// <summary>The engine without a database: start, ten empty activities, journal, state, commit, on one thread.</summary>
internal sealed class EngineBench(TimeProvider clock)
{
    private const int MeasuredRounds = 8;
    private const int WarmUpRounds = 4;
    private const int Suspended = 10_000;
    private const int OtherDefinitions = 200;
    private const double MostChange = 10;

    private readonly ActivityRegistry activities = new([new EmptyActivity()]);

    /// <summary>Measures.</summary>
    /// <param name="instances">Instances per round.</param>
    /// <param name="cancellationToken">Cancels between two rounds.</param>
    public async Task<BenchReport> RunAsync(int instances, CancellationToken cancellationToken)
    {
        var bare = new BareLoop();
        var alone = new List<(double Rate, double Bytes)>();
        var crowded = new List<(double Rate, double Bytes)>();
        var yardstick = new List<double>();
        for (var round = -WarmUpRounds; round < MeasuredRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // In turns, so that neither gains from what the other left behind in the heap.
            var crowdedFirst = round % 2 != 0;
            var one = await MeasureAsync(instances, crowd: crowdedFirst, cancellationToken);
            var other = await MeasureAsync(instances, crowd: !crowdedFirst, cancellationToken);
            var (first, second) = crowdedFirst ? (other, one) : (one, other);
            var third = Measure(bare, instances);
            if (round >= 0)
            {
                alone.Add(first);
                crowded.Add(second);
                yardstick.Add(third);
            }
        }

        return new()
        {
            Name = "engine",
            At = clock.GetUtcNow(),
            How =
            [
                FormattableString.Invariant($"A sequence of {BenchWorkflows.ActivitiesInEmpty} activities of a type of our own that completes at once; {instances} instances a round, one thread."),
                "Each instance goes through WorkflowRuntime.StartAsync and a commit to the in-memory store, with its whole journal and its state written as JSON.",
                "Yardstick: the same number of virtual calls through a queue with two journal lines each and one dictionary entry per instance, without the engine.",
            ],
            Figures =
            [
                new() { Name = "activitiesPerSecond", Meaning = "empty activities", Rounds = new("activities/s", Rates(alone)), Target = Target.AtLeast(300_000) },
                new() { Name = "bytesPerActivity", Meaning = "allocated per activity", Rounds = new("bytes", Bytes(alone)), Target = Target.AtMost(1024) },
                new() { Name = "yardstickPerSecond", Meaning = "yardstick: bare loop", Rounds = new("steps/s", yardstick) },
                new() { Name = "shareOfYardstick", Meaning = "engine as a share of the bare loop", Rounds = new("%", [.. alone.Zip(yardstick, (own, other) => 100 * own.Rate / other)]) },
                new() { Name = "activitiesPerSecondCrowded", Meaning = FormattableString.Invariant($"empty activities beside {Suspended} suspended, {OtherDefinitions} versions"), Rounds = new("activities/s", Rates(crowded)) },
                new() { Name = "slowerCrowded", Meaning = "slower for it", Rounds = new("%", [.. alone.Zip(crowded, (own, other) => 100 * (own.Rate - other.Rate) / own.Rate)]), Target = Target.AtMost(MostChange) },
                new() { Name = "moreBytesCrowded", Meaning = "allocates more for it", Rounds = new("%", [.. alone.Zip(crowded, (own, other) => 100 * (other.Bytes - own.Bytes) / own.Bytes)]), Target = Target.AtMost(MostChange) },
                .. new CompileBench(clock).Measure(cancellationToken),
            ],
        };
    }

    private static List<double> Rates(List<(double Rate, double Bytes)> rounds) => [.. rounds.Select(round => round.Rate)];

    private static List<double> Bytes(List<(double Rate, double Bytes)> rounds) => [.. rounds.Select(round => round.Bytes)];

    private double Measure(BareLoop bare, int instances)
    {
        Settle();
        var started = clock.GetTimestamp();
        var lines = bare.Run(instances);
        return lines / 2 / clock.GetElapsedTime(started).TotalSeconds;
    }

    private async Task<(double Rate, double Bytes)> MeasureAsync(int instances, bool crowd, CancellationToken cancellationToken)
    {
        var store = new InMemoryEngineStore();
        var runtime = new WorkflowRuntime(activities, store, clock);
        store.Add(BenchWorkflows.Empty);
        if (crowd)
        {
            await CrowdAsync(store, runtime, cancellationToken);
        }

        await StartAsync(store, runtime, BenchWorkflows.Empty.VersionId, cancellationToken);
        Settle();
        var thread = Environment.CurrentManagedThreadId;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var started = clock.GetTimestamp();
        for (var instance = 0; instance < instances; instance++)
        {
            await StartAsync(store, runtime, BenchWorkflows.Empty.VersionId, cancellationToken);
        }

        var seconds = clock.GetElapsedTime(started).TotalSeconds;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - bytes;
        if (thread != Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException("Nothing in memory waits, so the round should have stayed on its thread; its allocations were not counted.");
        }

        double done = (double)instances * BenchWorkflows.ActivitiesInEmpty;
        return (done / seconds, allocated / done);
    }

    private static async Task CrowdAsync(InMemoryEngineStore store, WorkflowRuntime runtime, CancellationToken cancellationToken)
    {
        var others = Enumerable.Range(1, OtherDefinitions).Select(BenchWorkflows.Other).ToList();
        others.ForEach(store.Add);
        for (var instance = 0; instance < Suspended; instance++)
        {
            await StartAsync(store, runtime, others[instance % others.Count].VersionId, cancellationToken);
        }
    }

    private static async Task StartAsync(InMemoryEngineStore store, WorkflowRuntime runtime, string version, CancellationToken cancellationToken)
    {
        using var session = store.Open();
        await runtime.StartAsync(session, new() { InstanceId = Guid.NewGuid(), DefinitionVersionId = version }, cancellationToken);
        session.Commit();
    }

    /// <summary>So that no round pays for the garbage of another.</summary>
    private static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
