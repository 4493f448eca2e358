using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gaps.Facts;

/// <summary>What is stored of the employers of some tracks, put together for each.</summary>
internal sealed class EmployerSources
{
    private Dictionary<Guid, DateOnly> contacts = [];
    private Dictionary<Guid, DateOnly> followUps = [];
    private Dictionary<Guid, int> jobs = [];
    private ILookup<Guid, TrackEmployerWorkplace> workplaces = Array.Empty<TrackEmployerWorkplace>().ToLookup(row => row.TrackEmployerId);
    private ILookup<Guid, DateSpan> supervised = Array.Empty<DateSpan>().ToLookup(_ => Guid.Empty);

    public ILookup<Guid, TrackEmployer> Employers { get; private set; } = Array.Empty<TrackEmployer>().ToLookup(row => row.TrackId);

    public static async Task<EmployerSources> ReadAsync(JobbsparDbContext db, Guid[] trackIds, CancellationToken cancellationToken)
    {
        var ofTracks = db.TrackEmployers.AsNoTracking().Where(row => trackIds.Contains(row.TrackId));
        var used = db.TrackEmployerWorkplaces.AsNoTracking().Where(row => ofTracks.Any(part => part.Id == row.TrackEmployerId));
        var letters = await db.LettersOfIntent.AsNoTracking()
            .Where(row => ofTracks.Any(part => part.Id == row.TrackEmployerId) && (row.Status == LetterStatus.Confirmed || row.Status == LetterStatus.Sent))
            .Select(row => new { row.TrackEmployerId, row.TextVersion, row.JobsIntended, IsConfirmed = row.Status == LetterStatus.Confirmed })
            .ToListAsync(cancellationToken);
        var supervisors = await (
            from supervisor in db.Supervisors.AsNoTracking()
            join contact in db.Contacts on supervisor.ContactId equals contact.Id
            where used.Any(place => place.WorkplaceId == supervisor.WorkplaceId)
            select new { supervisor.WorkplaceId, supervisor.ValidFrom, supervisor.ValidTo, ContactTo = contact.ValidTo }).ToListAsync(cancellationToken);
        return new EmployerSources
        {
            Employers = (await ofTracks.ToListAsync(cancellationToken)).ToLookup(row => row.TrackId),
            contacts = await db.EmployerContacts.AsNoTracking()
                .Where(row => ofTracks.Any(part => part.Id == row.TrackEmployerId))
                .GroupBy(row => row.TrackEmployerId)
                .Select(group => new { Id = group.Key, Last = group.Max(row => row.HeldOn) })
                .ToDictionaryAsync(row => row.Id, row => row.Last, cancellationToken),
            followUps = await db.FollowUps.AsNoTracking()
                .Where(row => trackIds.Contains(row.TrackId) && row.TrackEmployerId != null)
                .GroupBy(row => row.TrackEmployerId!.Value)
                .Select(group => new { Id = group.Key, Last = group.Max(row => row.HeldOn) })
                .ToDictionaryAsync(row => row.Id, row => row.Last, cancellationToken),
            jobs = letters.GroupBy(row => row.TrackEmployerId).ToDictionary(group => group.Key, group => group.OrderBy(row => row.IsConfirmed).ThenBy(row => row.TextVersion).Last().JobsIntended),
            workplaces = (await used.ToListAsync(cancellationToken)).ToLookup(row => row.TrackEmployerId),
            supervised = supervisors
                .Select(row => (row.WorkplaceId, Span: DateSpan.Between(row.ValidFrom, Earliest(row.ValidTo, row.ContactTo))))
                .Where(row => row.Span is not null)
                .ToLookup(row => row.WorkplaceId, row => row.Span!.Value),
        };
    }

    public EmployerFacts Of(
        TrackEmployer employer,
        TrackStatus status,
        DateSpan trackTime,
        DateOnly registeredOn,
        IReadOnlyList<ParticipantFacts> participants,
        IReadOnlyList<PlannedBreak> breaks,
        ILookup<Guid, Transition> transitions,
        WorkingDayCalendar calendar)
    {
        // Who has left plans no more, but where she was stays true: the time that she filled was filled, and the first to come came.
        List<StepFacts> steps = [.. participants.SelectMany(participant => participant.Steps.Where(step => participant.IsInCare || step.HasBeenGiven))];
        var used = workplaces[employer.Id].ToList();
        var own = breaks.Where(pause => pause.Scope is BreakScope.Track || (pause.Scope is BreakScope.Employer && pause.SubjectId == employer.Id)).ToList();
        return new EmployerFacts
        {
            Id = employer.Id,
            TrackId = employer.TrackId,
            TrackStatus = status,
            TrackTime = trackTime,
            Status = employer.Status,
            KnownSince = employer.StatusChangedOn ?? registeredOn,
            JobsIntended = jobs.TryGetValue(employer.Id, out var intended) ? intended : employer.VacanciesEstimated,
            LastContactOn = LastContact(employer.Id),
            NeedConfirmedOn = employer.NeedConfirmedOn,
            UntoldSince = Untold(own, participants, transitions),
            Participants = participants,
            Placements = [.. steps.Where(step => step.TrackEmployerId == employer.Id || used.Exists(place => place.WorkplaceId == step.WorkplaceId))],
            Breaks = DateSpans.Merge(own.Where(pause => pause.CoversEmployers(calendar)).Select(pause => DateSpan.Between(pause.FirstDay, pause.LastDay)).OfType<DateSpan>()),
            Workplaces = used.ConvertAll(place => new WorkplaceFacts
            {
                Id = place.WorkplaceId,
                Places = place.Places,
                UsedFrom = place.UsedFrom,
                UsedTo = place.UsedTo,
                TakesContinuously = place.TakesContinuously,
                Supervised = DateSpans.Merge(supervised[place.WorkplaceId]),
                Placements = steps.FindAll(step => step.WorkplaceId == place.WorkplaceId),
            }),
        };
    }

    /// <summary>The day of the oldest decision or change of a date that the employer has not been told: a participant's next step, or an agreed break.</summary>
    private static DateOnly? Untold(List<PlannedBreak> breaks, IReadOnlyList<ParticipantFacts> participants, ILookup<Guid, Transition> transitions)
    {
        var steps = participants
            .Where(participant => participant.IsInCare)
            .SelectMany(participant => transitions[participant.Id])
            .Where(transition => !transition.EmployerKnows && transition.Status is TransitionStatus.NotSecured or TransitionStatus.Secured)
            .Select(transition => transition.EmployerInformedOn is null ? transition.NextConfirmedOn : transition.DatesChangedOn);
        return steps.Concat(breaks.Where(pause => pause.EmployerInformedOn is null).Select(pause => pause.AgreedOn)).Min();
    }

    private DateOnly? LastContact(Guid employerId)
    {
        DateOnly? contact = contacts.TryGetValue(employerId, out var held) ? held : null;
        return followUps.TryGetValue(employerId, out var followedUp) && !(followedUp <= contact) ? followedUp : contact;
    }

    private static DateOnly Earliest(DateOnly? one, DateOnly? other) =>
        one is { } first && other is { } second ? (first < second ? first : second) : one ?? other ?? DateOnly.MaxValue;
}
