using System.Runtime.InteropServices;

namespace Jobbspar.Workflows.Gaps.Chains;

/// <summary>Local dates from one to another, both included. Never empty.</summary>
/// <param name="From">First date.</param>
/// <param name="To">Last date, not before <paramref name="From"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DateSpan(DateOnly From, DateOnly To)
{
    /// <summary>The span, or null where the last date comes before the first: a step that ended before it began covers nothing.</summary>
    public static DateSpan? Between(DateOnly from, DateOnly to) => to < from ? null : new DateSpan(from, to);

    /// <summary>True when the date is one of the span's.</summary>
    public bool Contains(DateOnly date) => date >= From && date <= To;
}
