using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Gaps.Facts;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>
/// E-ANKOMST: before a period at a workplace begins, who comes is confirmed and a supervisor is there. Of several arrivals at a
/// workplace the first that is not prepared counts.
/// </summary>
internal sealed class ArrivalIsPrepared : IEmployerGap
{
    public IEnumerable<FoundGap> Find(EmployerFacts employer, GapSight sight)
    {
        foreach (var workplace in employer.Workplaces)
        {
            if (FirstUnprepared(workplace, sight) is not { } arrival)
            {
                continue;
            }

            var left = sight.Between(sight.Today, arrival);
            if (sight.Thresholds.Scale("E-ANKOMST").Falling(left) is { } severity)
            {
                yield return new FoundGap
                {
                    Kind = GapKind.ArrivalNotPrepared,
                    TrackEmployerId = employer.Id,
                    WorkplaceId = workplace.Id,
                    FirstDay = sight.Calendar.OnOrAfter(arrival),
                    Figure = left,
                    Severity = severity,
                    IsForecast = true,
                    Cause = workplace.Supervised.Any(span => span.Contains(arrival)) ? GapCause.DecisionMissing : GapCause.Administration,
                };
            }
        }
    }

    private static DateOnly? FirstUnprepared(WorkplaceFacts workplace, GapSight sight)
    {
        var arrivals = workplace.Placements.Where(step => step.IsInPlan && !step.HasBegun).Select(step => step.Chain.Starts).ToList();
        if (workplace is { UsedFrom: { } first, Places: > 0 })
        {
            arrivals.Add(first);
        }

        return arrivals.Where(day => day > sight.Today && !IsPrepared(workplace, day)).Order().Select(day => (DateOnly?)day).FirstOrDefault();
    }

    private static bool IsPrepared(WorkplaceFacts workplace, DateOnly day) =>
        workplace.Supervised.Any(span => span.Contains(day))
        && workplace.Placements.Any(step => step.IsCertain && DateSpan.Between(step.Chain.Starts, step.Chain.Ends) is { } span && span.Contains(day))
        && workplace.Placements.All(step => step.IsCertain || !step.IsInPlan || step.Chain.Starts != day);
}
