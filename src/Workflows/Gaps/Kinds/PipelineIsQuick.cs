using Jobbspar.Workflows.Gaps.Facts;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>E-TAPP: it does not take too long from the agreed need to the first participant at the employer's. Foreseen from the first planned arrival.</summary>
internal sealed class PipelineIsQuick : IEmployerGap
{
    public IEnumerable<FoundGap> Find(EmployerFacts employer, GapSight sight)
    {
        if (employer.NeedConfirmedOn is not { } agreed || employer.Placements.Any(step => step.HasBegun && step.Chain.Starts <= sight.Today))
        {
            yield break;
        }

        var arrivals = employer.Placements.Where(step => step.IsInPlan && step.Chain.Starts > sight.Today).ToList();
        DateOnly? last = arrivals.Count == 0 ? null : arrivals.Min(step => step.Chain.Starts).AddDays(-1);
        var days = sight.Between(agreed, last ?? sight.Today);
        if (sight.Thresholds.Scale("E-TAPP").Rising(days) is { } severity)
        {
            yield return new FoundGap
            {
                Kind = GapKind.SlowPipeline,
                TrackEmployerId = employer.Id,
                FirstDay = sight.After(agreed),
                LastDay = last,
                Figure = days,
                Severity = severity,
                IsForecast = last > sight.Today,
            };
        }
    }
}
