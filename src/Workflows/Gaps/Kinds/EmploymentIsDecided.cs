using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>E-SLUT: for a participant who is ready, the decision to employ is there. One gap for each participant.</summary>
internal sealed class EmploymentIsDecided : IEmployerGap
{
    public IEnumerable<FoundGap> Find(EmployerFacts employer, GapSight sight)
    {
        if (employer.Status is not TrackEmployerStatus.TakesPart)
        {
            yield break;
        }

        foreach (var participant in employer.Participants.Where(participant => participant.Status is ParticipantStatus.Active && !participant.WorkIsDecided))
        {
            if (participant.EndedOn(sight.Today) is { } ready
                && sight.Since(ready) is var days
                && sight.Thresholds.Scale("E-SLUT").Rising(days) is { } severity)
            {
                yield return new FoundGap
                {
                    Kind = GapKind.EmploymentNotDecided,
                    ParticipantId = participant.Id,
                    TrackEmployerId = employer.Id,
                    FirstDay = sight.After(ready),
                    Figure = days,
                    Severity = severity,
                    IsForecast = false,
                    Cause = GapCause.DecisionMissing,
                };
            }
        }
    }
}
