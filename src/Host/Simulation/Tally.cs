using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Host.Simulation;

/// <summary>Gives commands, a second after one another, and counts what was accepted and what was refused by which rule.</summary>
internal sealed class Tally(SimulationClock clock)
{
    private readonly SortedDictionary<string, int> refused = new(StringComparer.Ordinal);

    /// <summary>Today's local date.</summary>
    public DateOnly Today => SwedishTime.Today(clock);

    /// <summary>Commands that were accepted.</summary>
    public int Accepted { get; private set; }

    /// <summary>Refusals by command and rule.</summary>
    public IReadOnlyDictionary<string, int> Refused => refused;

    /// <summary>Gives a command.</summary>
    /// <param name="name">What it is called in the count of refusals.</param>
    /// <param name="command">Command.</param>
    public async Task<Decision<T>> GiveAsync<T>(string name, Task<Decision<T>> command)
    {
        var decision = await command;
        if (decision.Accepted)
        {
            Accepted++;
        }

        foreach (var refusal in decision.Refusals.DistinctBy(one => one.Rule, StringComparer.Ordinal))
        {
            var key = $"{name}: {refusal.Rule}";
            refused[key] = refused.GetValueOrDefault(key) + 1;
        }

        clock.Tick();
        return decision;
    }
}
