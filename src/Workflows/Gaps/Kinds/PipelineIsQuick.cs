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

        // A planned arrival that has passed is still awaited, whatever is planned for later.
        var arrivals = employer.Placements.Where(step => step.IsInPlan).Select(step => step.Chain.Starts).ToList();
        DateOnly? last = arrivals.Count > 0 && arrivals.Min() is var first && first >= sight.Today ? first.AddDays(-1) : null;
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
