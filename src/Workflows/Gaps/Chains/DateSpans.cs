using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Gaps.Chains;

/// <summary>Sets of dates as lists of spans.</summary>
public static class DateSpans
{
    /// <summary>The same dates in order, no two spans overlapping or touching.</summary>
    public static IReadOnlyList<DateSpan> Merge(IEnumerable<DateSpan> spans)
    {
        var merged = new List<DateSpan>();
        foreach (var span in spans.OrderBy(span => span.From))
        {
            if (merged.Count > 0 && (merged[^1].To == DateOnly.MaxValue || span.From <= merged[^1].To.AddDays(1)))
            {
                merged[^1] = merged[^1] with { To = span.To > merged[^1].To ? span.To : merged[^1].To };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    /// <summary>The dates of one merged list that the other, merged too, does not hold.</summary>
    public static IReadOnlyList<DateSpan> Without(this IReadOnlyList<DateSpan> spans, IReadOnlyList<DateSpan> taken)
    {
        var left = new List<DateSpan>();
        foreach (var span in spans)
        {
            DateOnly? from = span.From;
            foreach (var hole in taken.Where(hole => hole.To >= span.From && hole.From <= span.To))
            {
                if (hole.From > from)
                {
                    left.Add(new DateSpan(from.Value, hole.From.AddDays(-1)));
                }

                from = hole.To >= span.To ? null : hole.To.AddDays(1);
            }

            if (from is { } rest)
            {
                left.Add(new DateSpan(rest, span.To));
            }
        }

        return left;
    }

    /// <summary>Those of a merged list's dates that lie within a window.</summary>
    public static IReadOnlyList<DateSpan> Within(this IReadOnlyList<DateSpan> spans, DateSpan window) =>
    [
        .. spans
            .Select(span => DateSpan.Between(span.From > window.From ? span.From : window.From, span.To < window.To ? span.To : window.To))
            .OfType<DateSpan>(),
    ];

    /// <summary>Runs of working days: what only weekends and holidays part is one run, from its first working day to its last.</summary>
    public static IReadOnlyList<DateSpan> WorkingRuns(this IReadOnlyList<DateSpan> spans, WorkingDayCalendar calendar)
    {
        var runs = new List<DateSpan>();
        foreach (var span in spans.Where(span => calendar.WorkingDaysBetween(span.From, span.To) > 0))
        {
            var run = new DateSpan(calendar.OnOrAfter(span.From), calendar.OnOrBefore(span.To));
            if (runs.Count > 0 && calendar.WorkingDaysBetween(runs[^1].To, run.From) == 2)
            {
                runs[^1] = runs[^1] with { To = run.To };
            }
            else
            {
                runs.Add(run);
            }
        }

        return runs;
    }
}
