using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>P-NARVARO: while something goes on, there is some sign of the participant. Excused days are no silence.</summary>
internal sealed class ParticipantGivesSigns : IParticipantGap
{
    public IEnumerable<FoundGap> Find(ParticipantFacts participant, GapSight sight)
    {
        var ongoing = participant.Steps.Where(step => step.Chain.Occupying && step.Chain.Status is ParticipantInterventionStatus.Ongoing).ToList();
        if (ongoing.Count == 0)
        {
            yield break;
        }

        // What has just begun has been heard of: somebody registered that she came.
        DateOnly?[] signs = [ongoing.Max(step => step.Chain.Starts), participant.LastFollowedUpOn, participant.Steps.Max(step => step.LastSignalOn)];
        var last = signs.Max()!.Value;
        var days = sight.Since(last, participant.Excused);
        if (sight.Thresholds.Scale("P-NARVARO").Rising(days) is { } severity)
        {
            yield return new FoundGap
            {
                Kind = GapKind.NoSignOfAttendance,
                ParticipantId = participant.Id,
                FirstDay = sight.After(last),
                Figure = days,
                Severity = severity,
                IsForecast = false,
            };
        }
    }
}
