using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Gaps.Facts;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>E-TOMT: a workplace that was promised participants without a break has some, on every working day of the time agreed.</summary>
internal sealed class WorkplaceIsFilled : IEmployerGap
{
    public IEnumerable<FoundGap> Find(EmployerFacts employer, GapSight sight)
    {
        foreach (var workplace in employer.Workplaces.Where(place => place.TakesContinuously))
        {
            if (DateSpan.Between(workplace.UsedFrom ?? employer.TrackTime.From, workplace.UsedTo ?? employer.TrackTime.To) is not { } promised)
            {
                continue;
            }

            var filled = DateSpans.Merge([.. workplace.Placements.Select(step => step.Chain.Cover(sight.Today)).OfType<DateSpan>(), .. employer.Breaks]);
            foreach (var run in ((DateSpan[])[promised]).Without(filled).WorkingRuns(sight.Calendar))
            {
                var days = sight.Calendar.WorkingDaysBetween(run.From, run.To);
                if (sight.Thresholds.Scale("E-TOMT").Rising(days) is { } severity)
                {
                    yield return new FoundGap
                    {
                        Kind = GapKind.EmptyWorkplace,
                        TrackEmployerId = employer.Id,
                        WorkplaceId = workplace.Id,
                        FirstDay = run.From,
                        LastDay = run.To,
                        Figure = days,
                        Severity = severity,
                        IsForecast = run.To > sight.Today,
                    };
                }
            }
        }
    }
}
