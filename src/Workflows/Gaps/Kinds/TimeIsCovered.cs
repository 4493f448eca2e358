using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Thresholds;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>P-TID and P-OSAKER: a participant's own time is covered, and what comes next is decided. The same code as <c>jobbspar gaps FILE</c>.</summary>
internal sealed class TimeIsCovered : IParticipantGap
{
    public IEnumerable<FoundGap> Find(ParticipantFacts participant, GapSight sight)
    {
        if (participant.OwnTime is not { } time)
        {
            yield break;
        }

        var chain = new Chain
        {
            AsOf = sight.Today,
            Start = time.From,
            End = time.To,
            Steps = [.. participant.Steps.Select(step => step.Chain)],
            Excused = participant.Excused,
            ToleratedChangeoverDays = sight.Thresholds["P-TID.TOLERERAD"] ?? 0,
        };
        foreach (var gap in new ChainGaps(sight.Calendar, ScalesOf(sight.Thresholds)).Find(chain))
        {
            yield return new FoundGap
            {
                Kind = gap.Kind,
                ParticipantId = participant.Id,
                FirstDay = gap.From,
                LastDay = gap.To,
                Figure = gap.WorkingDays,
                Severity = gap.Severity,
                IsForecast = gap.Forecast,
                Cause = GuessedCause.Of(participant, gap.From, gap.To),
            };
        }
    }

    private static ChainScales ScalesOf(ThresholdValues thresholds) => new(thresholds.Scale("P-TID"), thresholds.Scale("P-OSAKER"));
}
