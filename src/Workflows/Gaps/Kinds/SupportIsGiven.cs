using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Gaps.Kinds;

/// <summary>P-STOD: planned support has somebody who gives it, and contact. Of several supports the one that has been missing longest counts.</summary>
internal sealed class SupportIsGiven : IParticipantGap
{
    public IEnumerable<FoundGap> Find(ParticipantFacts participant, GapSight sight)
    {
        DateOnly? missing = null;
        foreach (var step in participant.Steps.Where(step => step.IsSupport && IsMeantToBeGiven(step, sight.Today)))
        {
            var since = MissingSince(step, sight.Today);
            missing = missing < since ? missing : since;
        }

        if (missing is not { } day)
        {
            yield break;
        }

        var days = sight.Since(day, participant.Excused);
        if (sight.Thresholds.Scale("P-STOD").Rising(days) is { } severity)
        {
            yield return new FoundGap
            {
                Kind = GapKind.SupportMissing,
                ParticipantId = participant.Id,
                FirstDay = sight.After(day),
                Figure = days,
                Severity = severity,
                IsForecast = false,
            };
        }
    }

    private static bool IsMeantToBeGiven(StepFacts step, DateOnly today) =>
        step.Chain.Starts <= today && step.Chain.Ends >= today
        && step.Chain.Status is not (ParticipantInterventionStatus.Cancelled or ParticipantInterventionStatus.Interrupted or ParticipantInterventionStatus.Completed or ParticipantInterventionStatus.Credited);

    /// <summary>The last day on which all was well; nobody answers for it from its start, from when she left, or nobody has been heard of since.</summary>
    private static DateOnly MissingSince(StepFacts step, DateOnly today)
    {
        var before = step.Chain.Starts.AddDays(-1);
        var heard = step.LastSignalOn ?? before;
        return !step.HasResponsible ? before
            : step.ResponsibleUntil < today && step.ResponsibleUntil < heard ? step.ResponsibleUntil.Value
            : heard;
    }
}
