using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gaps.Facts;

/// <summary>What is stored of the work and the studies that participants of some tracks go to: transitions, employments with their subsidies, studies, closings.</summary>
internal sealed class WorkSources
{
    private ILookup<Guid, Work> registered = Array.Empty<Work>().ToLookup(row => row.ParticipantId);
    private HashSet<Guid> employed = [];

    public static async Task<WorkSources> ReadAsync(JobbsparDbContext db, Guid[] trackIds, CancellationToken cancellationToken)
    {
        var jobs = await db.Employments.AsNoTracking()
            .Where(row => trackIds.Contains(row.TrackId))
            .Select(row => new Work(
                row.ParticipantId,
                row.StartsOn,
                row.ConfirmedWithoutSubsidyOn != null
                || !db.WageSubsidies.Any(subsidy => subsidy.EmploymentId == row.Id && subsidy.Needed != SubsidyNeed.No && subsidy.Decision != SubsidyDecision.Granted)))
            .ToListAsync(cancellationToken);
        var studies = await db.StudyContinuations.AsNoTracking()
            .Where(row => trackIds.Contains(row.TrackId))
            .Select(row => new Work(row.ParticipantId, row.StartsOn, row.Admission == AdmissionStatus.Admitted))
            .ToListAsync(cancellationToken);
        var employedHere = await db.ParticipantClosures.AsNoTracking()
            .Where(row => trackIds.Contains(row.TrackId) && row.Outcome == ClosureOutcome.EmployedInTrack)
            .Select(row => row.ParticipantId)
            .ToListAsync(cancellationToken);
        return new WorkSources { registered = jobs.Concat(studies).ToLookup(row => row.ParticipantId), employed = [.. employedHere] };
    }

    public bool IsEmployedInTrack(Guid participantId) => employed.Contains(participantId);

    /// <summary>The first day of work or studies that is known, and whether any of it is decided.</summary>
    public (DateOnly? StartsOn, bool IsDecided) Of(Guid participantId, IEnumerable<Transition> transitions)
    {
        var all = transitions
            .Where(transition => transition.Target is TransitionTarget.Employment or TransitionTarget.Studies)
            .Select(transition => new Work(participantId, transition.ToStartsOn, transition.NextConfirmedOn is not null))
            .Concat(registered[participantId])
            .ToList();
        return (all.Min(work => work.StartsOn), all.Exists(work => work.IsDecided));
    }

    private sealed record Work(Guid ParticipantId, DateOnly? StartsOn, bool IsDecided);
}
