using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Gaps.Facts;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>E-HANDLEDARE: on every working day on which a participant is at a workplace a supervisor is there. Concerns safety: never pauses.</summary>
internal sealed class SupervisorIsThere : IEmployerGap
{
    public IEnumerable<FoundGap> Find(EmployerFacts employer, GapSight sight)
    {
        foreach (var workplace in employer.Workplaces)
        {
            var placed = DateSpans.Merge(workplace.Placements.Where(step => step.IsCertain).Select(step => DateSpan.Between(step.Chain.Starts, step.Chain.Ends)).OfType<DateSpan>());
            foreach (var run in placed.Without(workplace.Supervised).WorkingRuns(sight.Calendar))
            {
                var days = sight.Calendar.WorkingDaysBetween(run.From, run.To);
                if (sight.Thresholds.Scale("E-HANDLEDARE").Rising(days) is { } severity)
                {
                    yield return new FoundGap
                    {
                        Kind = GapKind.NoSupervisor,
                        TrackEmployerId = employer.Id,
                        WorkplaceId = workplace.Id,
                        FirstDay = run.From,
                        LastDay = run.To,
                        Figure = days,
                        Severity = severity,
                        IsForecast = run.To > sight.Today,
                        Cause = GapCause.Administration,
                    };
                }
            }
        }
    }
}
