namespace Jobbspar.Host.Bench;

/// <summary>The same thing measured several times.</summary>
/// <param name="Unit">E.g. <c>activities/s</c>.</param>
/// <param name="Values">One per round.</param>
internal sealed record Rounds(string Unit, IReadOnlyList<double> Values)
{
    public double Min => Values.Min();

    public double Max => Values.Max();

    public double Median
    {
        get
        {
            var sorted = Values.Order().ToList();
            var middle = sorted.Count / 2;
            return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    /// <summary>The time that 95 of 100 stay below.</summary>
    public static double Percentile95(IReadOnlyCollection<double> times) => times.Order().ElementAt((int)Math.Ceiling(0.95 * times.Count) - 1);
}
