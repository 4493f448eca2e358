using Jobbspar.Workflows.Gaps.Facts;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>
/// P-START: whoever is admitted begins soon. Foreseen from the planned start, and counted on while she waits: one that has
/// passed without anybody beginning is still awaited, whatever else is planned for later.
/// </summary>
internal sealed class FirstInterventionBegins : IParticipantGap
{
    public IEnumerable<FoundGap> Find(ParticipantFacts participant, GapSight sight)
    {
        if (participant.AcceptedOn is not { } accepted || participant.Steps.Any(step => step.Chain.Occupying && step.HasBegun))
        {
            yield break;
        }

        var starts = participant.Steps.Where(step => step.Chain.Occupying && step.IsInPlan).Select(step => step.Chain.Starts).ToList();
        DateOnly? last = starts.Count > 0 && starts.Min() is var first && first >= sight.Today ? first.AddDays(-1) : null;
        var days = sight.Between(accepted, last ?? sight.Today);
        if (sight.Thresholds.Scale("P-START").Rising(days) is { } severity)
        {
            yield return new FoundGap
            {
                Kind = GapKind.LateStart,
                ParticipantId = participant.Id,
                FirstDay = sight.After(accepted),
                LastDay = last,
                Figure = days,
                Severity = severity,
                IsForecast = last > sight.Today,
                Cause = last is null ? GapCause.PlaceMissing : GapCause.Unknown,
            };
        }
    }
}
