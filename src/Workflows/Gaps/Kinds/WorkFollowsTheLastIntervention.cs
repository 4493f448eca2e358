using Jobbspar.Workflows.Gaps.Facts;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>P-SLUT: employment or studies follow the last intervention.</summary>
internal sealed class WorkFollowsTheLastIntervention : IParticipantGap
{
    public IEnumerable<FoundGap> Find(ParticipantFacts participant, GapSight sight)
    {
        if (LastDayOf(participant, sight) is not { } ended || participant.WorkStartsOn <= ended)
        {
            yield break;
        }

        DateOnly? last = participant.WorkStartsOn?.AddDays(-1);
        var days = sight.Between(ended, last ?? sight.Today);
        if (sight.Thresholds.Scale("P-SLUT").Rising(days) is { } severity)
        {
            yield return new FoundGap
            {
                Kind = GapKind.LateEnd,
                ParticipantId = participant.Id,
                FirstDay = sight.After(ended),
                LastDay = last is { } day ? sight.Calendar.OnOrBefore(day) : null,
                Figure = days,
                Severity = severity,
                IsForecast = last > sight.Today,
                Cause = participant.WorkIsDecided ? GapCause.Unknown : GapCause.DecisionMissing,
            };
        }
    }

    /// <summary>The end of what she was given; where the start of work is known already, the end of what she is going to be given.</summary>
    private static DateOnly? LastDayOf(ParticipantFacts participant, GapSight sight)
    {
        if (participant.WorkStartsOn is null)
        {
            return participant.EndedOn(sight.Today);
        }

        var steps = participant.Steps.Where(step => step.Chain.Cover(sight.Today) is not null).ToList();
        return steps.Count == 0 ? null : steps.Max(step => step.Chain.Ends);
    }
}
