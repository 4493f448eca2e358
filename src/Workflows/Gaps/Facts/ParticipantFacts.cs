using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Gaps.Facts;

/// <summary>A participant, as far as gaps are concerned. No name and no number.</summary>
public sealed record ParticipantFacts
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Status.</summary>
    public required ParticipantStatus Status { get; init; }

    /// <summary>Local date from which the status holds.</summary>
    public required DateOnly StatusSince { get; init; }

    /// <summary>Local date of acceptance.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Her own first day.</summary>
    public DateOnly? PlannedStart { get; init; }

    /// <summary>Her own last day.</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary>Planned scope in per cent of 40 hours a week.</summary>
    public int ScopePercent { get; init; } = 100;

    /// <summary>Employer that she is meant for.</summary>
    public Guid? TrackEmployerId { get; init; }

    /// <summary>Her chain in any order.</summary>
    public required IReadOnlyList<StepFacts> Steps { get; init; }

    /// <summary>Agreed breaks and valid absences, merged, in order.</summary>
    public IReadOnlyList<DateSpan> Excused { get; init; } = [];

    /// <summary>Local date of the latest follow-up or assessment.</summary>
    public DateOnly? LastFollowedUpOn { get; init; }

    /// <summary>First day of employment or studies, where it is known.</summary>
    public DateOnly? WorkStartsOn { get; init; }

    /// <summary>True where the employment or the studies are decided: an employment that waits for its subsidy is not.</summary>
    public bool WorkIsDecided { get; init; }

    /// <summary>True where she was closed as employed by an employer of the track.</summary>
    public bool IsEmployedInTrack { get; init; }

    /// <summary>True while gaps of hers are anybody's business: she has been accepted and not been closed.</summary>
    public bool IsInCare => Status is ParticipantStatus.Accepted or ParticipantStatus.Active or ParticipantStatus.Paused;

    /// <summary>Her own time: from her first day to her last, else from her first intervention to the end of her last; null where neither is known.</summary>
    public DateSpan? OwnTime
    {
        get
        {
            var planned = Steps.Where(step => step.Chain.Occupying).ToList();
            var start = PlannedStart ?? (planned.Count == 0 ? null : planned.Min(step => step.Chain.Starts));
            var end = PlannedEnd ?? (planned.Count == 0 ? null : planned.Max(step => step.Chain.Ends));
            return start is { } first && end is { } last ? DateSpan.Between(first, last) : null;
        }
    }

    /// <summary>Last day of the last occupying intervention; null where one is still to come or nothing was given.</summary>
    public DateOnly? EndedOn(DateOnly today)
    {
        DateOnly? last = null;
        foreach (var step in Steps.Where(step => step.Chain.Occupying))
        {
            if (step.IsInPlan && step.Chain.Ends >= today)
            {
                return null;
            }

            if (step.HasBegun && !(step.Chain.Ends <= last))
            {
                last = step.Chain.Ends;
            }
        }

        return last;
    }
}
