using System.Globalization;

namespace Jobbspar.Host.Bench;

/// <summary>What the median of a figure should reach.</summary>
internal sealed record Target(double Limit, bool IsMinimum)
{
    public static Target AtLeast(double limit) => new(limit, IsMinimum: true);

    public static Target AtMost(double limit) => new(limit, IsMinimum: false);

    public bool IsReachedBy(double value) => IsMinimum ? value >= Limit : value <= Limit;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsMinimum ? "≥" : "≤")} {Limit:#,0.##}");
}
