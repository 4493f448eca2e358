using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;
using System.Globalization;

namespace Jobbspar.Workflows.Interventions.Chains.Rules;

/// <summary>What occupies a participant at the same time is together at most 40 hours a week. A notice: it never stands in the way.</summary>
internal static class HoursStayWithinAFullWeek
{
    private const decimal Most = 40;

    /// <summary>The periods in which it is more, each with its hours.</summary>
    public static IEnumerable<Refusal> Check(ChainPlan plan)
    {
        var changes = new SortedDictionary<DateOnly, decimal>();
        foreach (var intervention in plan.Interventions.Where(row => row.IsOccupying && !plan.IsPart(row.Id)))
        {
            changes[intervention.Start] = changes.GetValueOrDefault(intervention.Start) + intervention.Hours;
            changes[intervention.End.AddDays(1)] = changes.GetValueOrDefault(intervention.End.AddDays(1)) - intervention.Hours;
        }

        decimal hours = 0, highest = 0;
        DateOnly? since = null;
        foreach (var (day, change) in changes)
        {
            hours += change;
            if (hours > Most)
            {
                since ??= day;
                highest = Math.Max(highest, hours);
            }
            else if (since is { } from)
            {
                yield return new Refusal { Rule = nameof(HoursStayWithinAFullWeek), Arguments = [Written.Date(from), Written.Date(day.AddDays(-1)), highest.ToString("0.#", CultureInfo.InvariantCulture)] };
                (since, highest) = (null, 0);
            }
        }
    }
}
