using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using ChainStep = Jobbspar.Workflows.Gaps.Chains.ChainStep;

namespace Jobbspar.Workflows.Gaps.Facts;

/// <summary>Reads what the gaps of some tracks are found by. The number of statements does not depend on how many tracks; no name is read.</summary>
internal static class TrackFactsReader
{
    public static async Task<List<TrackFacts>> ReadAsync(JobbsparDbContext db, IReadOnlyCollection<Guid> trackIds, CalendarBook book, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. trackIds];
        var tracks = await db.Tracks.AsNoTracking()
            .Where(track => ids.Contains(track.Id))
            .Select(track => new { track.Id, track.Status, track.PlannedStart, track.PlannedEnd, track.RegisteredOn, track.LeadOrganisationId })
            .ToListAsync(cancellationToken);
        var breaks = (await db.PlannedBreaks.AsNoTracking().Where(row => ids.Contains(row.TrackId)).ToListAsync(cancellationToken)).ToLookup(row => row.TrackId);
        var calendars = tracks.ToDictionary(track => track.Id, track => book.WorkingDays(track.LeadOrganisationId));
        var transitions = (await TransitionsAsync(db, ids, cancellationToken)).ToLookup(row => row.ParticipantId);
        var work = await WorkSources.ReadAsync(db, ids, cancellationToken);
        var participants = (await ParticipantsAsync(db, ids, breaks, calendars, transitions, work, cancellationToken)).ToLookup(participant => participant.TrackId);
        var sources = await EmployerSources.ReadAsync(db, ids, cancellationToken);

        return tracks.ConvertAll(track =>
        {
            var ofTrack = participants[track.Id].ToList();
            var employers = sources.Employers[track.Id].ToList();
            return new TrackFacts
            {
                Id = track.Id,
                LeadOrganisationId = track.LeadOrganisationId,
                Status = track.Status,
                Calendar = calendars[track.Id],
                Pauses = book.StaffDays(track.LeadOrganisationId),
                Participants = ofTrack,
                Employers = employers.ConvertAll(employer => sources.Of(
                    employer,
                    track.Status,
                    new DateSpan(track.PlannedStart, track.PlannedEnd < track.PlannedStart ? track.PlannedStart : track.PlannedEnd),
                    track.RegisteredOn,
                    ofTrack.FindAll(participant => participant.TrackEmployerId == employer.Id || (participant.TrackEmployerId is null && employers.Count == 1)),
                    breaks[track.Id].ToList(),
                    transitions,
                    calendars[track.Id])),
            };
        });
    }

    private static Task<List<Transition>> TransitionsAsync(JobbsparDbContext db, Guid[] ids, CancellationToken cancellationToken) =>
        db.Transitions.AsNoTracking().Where(row => ids.Contains(row.TrackId) && row.Status != TransitionStatus.Broken).ToListAsync(cancellationToken);

    private static async Task<List<ParticipantFacts>> ParticipantsAsync(
        JobbsparDbContext db,
        Guid[] ids,
        ILookup<Guid, PlannedBreak> breaks,
        Dictionary<Guid, WorkingDayCalendar> calendars,
        ILookup<Guid, Transition> transitions,
        WorkSources work,
        CancellationToken cancellationToken)
    {
        var rows = await db.Participants.AsNoTracking()
            .Where(row => ids.Contains(row.TrackId))
            .Select(row => new { row.Id, row.TrackId, row.Status, row.StatusSince, row.AcceptedOn, row.PlannedStart, row.PlannedEnd, row.PlannedScopePercent, row.TrackEmployerId })
            .ToListAsync(cancellationToken);
        var steps = (await StepsAsync(db, ids, cancellationToken)).ToLookup(step => step.Facts.ParticipantId);
        var absences = (await db.Absences.AsNoTracking()
            .Where(row => ids.Contains(row.TrackId) && row.Type == AbsenceType.Valid)
            .Select(row => new { row.ParticipantId, row.FirstDay, row.LastDay })
            .ToListAsync(cancellationToken)).ToLookup(row => row.ParticipantId);
        var followUps = await db.FollowUps.AsNoTracking()
            .Where(row => ids.Contains(row.TrackId) && row.ParticipantId != null)
            .GroupBy(row => row.ParticipantId!.Value)
            .Select(group => new { Id = group.Key, Last = group.Max(row => row.HeldOn) })
            .ToDictionaryAsync(row => row.Id, row => row.Last, cancellationToken);
        var assessments = await db.ProgressAssessments.AsNoTracking()
            .Where(row => ids.Contains(row.TrackId))
            .GroupBy(row => row.ParticipantId)
            .Select(group => new { Id = group.Key, Last = group.Max(row => row.AssessedOn) })
            .ToDictionaryAsync(row => row.Id, row => row.Last, cancellationToken);

        return rows.ConvertAll(row =>
        {
            var own = steps[row.Id].ToList();
            var excused = breaks[row.TrackId]
                .Where(pause => Concerns(pause, row.Id, row.TrackEmployerId, own) && pause.CoversParticipants(calendars[row.TrackId]))
                .Select(pause => DateSpan.Between(pause.FirstDay, pause.LastDay))
                .Concat(absences[row.Id].Select(absence => DateSpan.Between(absence.FirstDay, absence.LastDay)))
                .OfType<DateSpan>()
                .ToList();
            var afterwards = work.Of(row.Id, transitions[row.Id]);
            return new ParticipantFacts
            {
                Id = row.Id,
                TrackId = row.TrackId,
                Status = row.Status,
                StatusSince = row.StatusSince,
                AcceptedOn = row.AcceptedOn,
                PlannedStart = row.PlannedStart,
                PlannedEnd = row.PlannedEnd,
                ScopePercent = row.PlannedScopePercent,
                TrackEmployerId = row.TrackEmployerId,
                Steps = own.ConvertAll(step => step.Facts),
                Excused = excused.Count == 0 ? [] : DateSpans.Merge(excused),
                LastFollowedUpOn = Latest(followUps, assessments, row.Id),
                WorkStartsOn = afterwards.StartsOn,
                WorkIsDecided = afterwards.IsDecided,
                IsEmployedInTrack = work.IsEmployedInTrack(row.Id),
            };
        });
    }

    private static async Task<List<(StepFacts Facts, Guid? InterventionId)>> StepsAsync(JobbsparDbContext db, Guid[] ids, CancellationToken cancellationToken)
    {
        var left = await db.Contacts.AsNoTracking()
            .Where(contact => contact.ValidTo != null && db.ParticipantInterventions.Any(step => ids.Contains(step.TrackId) && step.ResponsibleContactId == contact.Id))
            .ToDictionaryAsync(contact => contact.Id, contact => contact.ValidTo, cancellationToken);
        var rows = await db.ParticipantInterventions.AsNoTracking()
            .Where(row => ids.Contains(row.TrackId))
            .Select(row => new
            {
                row.Id,
                row.ParticipantId,
                row.InterventionId,
                row.Type,
                row.Occupying,
                row.Status,
                row.PlannedStart,
                row.PlannedEnd,
                row.ActualStart,
                row.ActualEnd,
                row.HoursPerWeek,
                row.PartOfId,
                row.ResponsibleContactId,
                row.LastSignalOn,
                row.WorkplaceId,
                row.TrackEmployerId,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (
            new StepFacts
            {
                Id = row.Id,
                ParticipantId = row.ParticipantId,
                Type = row.Type,
                Chain = new ChainStep
                {
                    Occupying = row.Occupying,
                    Status = row.Status,
                    PlannedStart = row.PlannedStart,
                    PlannedEnd = row.PlannedEnd,
                    ActualStart = row.ActualStart,
                    ActualEnd = row.ActualEnd,
                },
                HoursPerWeek = row.HoursPerWeek,
                PartOfId = row.PartOfId,
                HasResponsible = row.ResponsibleContactId is not null,
                ResponsibleUntil = row.ResponsibleContactId is { } contact ? left.GetValueOrDefault(contact) : null,
                LastSignalOn = row.LastSignalOn,
                WorkplaceId = row.WorkplaceId,
                TrackEmployerId = row.TrackEmployerId,
            },
            row.InterventionId));
    }

    private static bool Concerns(PlannedBreak pause, Guid participantId, Guid? employerId, List<(StepFacts Facts, Guid? InterventionId)> steps) => pause.Scope switch
    {
        BreakScope.Track => true,
        BreakScope.Participant => pause.SubjectId == participantId,
        BreakScope.Employer => pause.SubjectId is not null && pause.SubjectId == employerId,
        BreakScope.Intervention => pause.SubjectId is not null && steps.Exists(step => step.InterventionId == pause.SubjectId),
        _ => false,
    };

    private static DateOnly? Latest(Dictionary<Guid, DateOnly> one, Dictionary<Guid, DateOnly> other, Guid id)
    {
        DateOnly? first = one.TryGetValue(id, out var date) ? date : null;
        return other.TryGetValue(id, out var second) && !(second <= first) ? second : first;
    }
}
