namespace Jobbspar.Host.Simulation;

/// <summary>
/// Chance that depends on the seed and on what it decides, never on what was asked before: a command that is refused, or a rule that changes, leaves
/// all other decisions as they were.
/// </summary>
internal sealed class Chance(int seed)
{
    private const ulong Offset = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    /// <summary>A number from 0 to below 1.</summary>
    /// <param name="what">What is decided.</param>
    /// <param name="about">About which.</param>
    public double Of(string what, params ReadOnlySpan<int> about)
    {
        var hash = Add(Offset, seed);
        foreach (var letter in what)
        {
            hash = Add(hash, letter);
        }

        foreach (var number in about)
        {
            hash = Add(hash, number);
        }

        return (Mix(hash) >> 11) / (double)(1UL << 53);
    }

    /// <summary>True for that share of what is asked about.</summary>
    public bool Happens(double share, string what, params ReadOnlySpan<int> about) => Of(what, about) < share;

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most, string what, params ReadOnlySpan<int> about) => least + (int)(Of(what, about) * (most - least + 1));

    /// <summary>One of several, each as often as its weight says.</summary>
    public T Pick<T>(IReadOnlyList<(T Value, int Weight)> choices, string what, params ReadOnlySpan<int> about)
    {
        var left = Of(what, about) * choices.Sum(choice => choice.Weight);
        foreach (var (value, weight) in choices)
        {
            left -= weight;
            if (left < 0)
            {
                return value;
            }
        }

        return choices[^1].Value;
    }

    /// <summary>Normally distributed, with mean 0 and deviation 1.</summary>
    public double Normal(string what, params ReadOnlySpan<int> about) =>
        Math.Sqrt(-2 * Math.Log(1 - Of(what, about))) * Math.Cos(2 * Math.PI * Of($"{what}, vinkel", about));

    private static ulong Add(ulong hash, int number)
    {
        for (var shift = 0; shift < 32; shift += 8)
        {
            hash = unchecked((hash ^ (byte)(number >> shift)) * Prime);
        }

        return hash;
    }

    /// <summary>Spreads what differs in the last bits over all of them.</summary>
    private static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
            return hash ^ (hash >> 31);
        }
    }
}
