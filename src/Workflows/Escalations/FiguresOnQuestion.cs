using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Computes the figures that stand beside a question, in a constant number of statements.</summary>
public sealed class FiguresOnQuestion(TrackFiguresOfTrack figures, TimeProvider clock)
{
    /// <summary>The figures as they are now.</summary>
    internal async Task<FiguresOfTrack> ReadAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var whole = await figures.ReadAsync(db, trackId, cancellationToken);
        var accepted = db.Participants.Where(row => row.TrackId == trackId
            && (row.AcceptedOn != null || row.Status == ParticipantStatus.Accepted || row.Status == ParticipantStatus.Active || row.Status == ParticipantStatus.Paused));
        var active = accepted.Where(row => row.Status == ParticipantStatus.Accepted || row.Status == ParticipantStatus.Active || row.Status == ParticipantStatus.Paused);
        var isShown = await accepted.CountAsync(cancellationToken) >= SmallCells.Smallest;
        return await db.Tracks
            .Where(track => track.Id == trackId)
            .Select(track => new FiguresOfTrack
            {
                Employers = db.TrackEmployers.Count(row => row.TrackId == trackId && row.Status != TrackEmployerStatus.Withdrawn),
                Vacancies = db.TrackEmployers.Where(row => row.TrackId == trackId && row.Status != TrackEmployerStatus.Withdrawn).Sum(row => row.VacanciesEstimated),
                JobsIntended = LettersInForce.Of(db)
                    .Where(letter => db.TrackEmployers.Any(row => row.Id == letter.TrackEmployerId && row.TrackId == trackId && row.Status != TrackEmployerStatus.Withdrawn))
                    .Sum(letter => letter.JobsIntended),
                Places = track.PlacesPlanned,
                OpenTasks = db.ChecklistItems.StillOpen().Count(row => row.TrackId == trackId),
                LateTasks = db.ChecklistItems.StillOpen().Count(row => row.TrackId == trackId && row.DueOn < today),
                PlannedStart = track.PlannedStart,
                PlannedEnd = track.PlannedEnd,
                ActiveParticipants = isShown ? active.Count() : null,
                WithSeriousGap = isShown
                    ? active.Count(row => db.Gaps.Any(gap => gap.ParticipantId == row.Id && gap.ClosedAt == null && (gap.Severity == GapSeverity.Serious || gap.Severity == GapSeverity.Critical)))
                    : null,
                LostWorkingDays = isShown ? whole.LostWorkingDays : null,
                Outcomes = whole.Outcomes,
            })
            .SingleAsync(cancellationToken);
    }
}
