using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Escalations;

/// <summary>What the pages show of questions on the ladder. Figures and staff, never a participant.</summary>
public sealed class EscalationQueries(Transactions transactions, AccessRights access, TrackHeads heads, AnswerTimes times, WorkingDayCalendar calendar, TimeProvider clock)
{
    private const int MostEnded = 50;

    /// <summary>Escalations of a track: the open ones, then the 50 that ended last.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not see its questions.</exception>
    public Task<IReadOnlyList<EscalationRow>> OfTrackAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                await heads.ReadAsync(db, actor, trackId, AccessAction.ViewEscalations, token);
                var ofTrack = db.Escalations.Where(row => row.TrackId == trackId);
                return (IReadOnlyList<EscalationRow>)
                [
                    .. await RowsAsync(db, ofTrack.Where(row => row.EndedAt == null).OrderBy(row => row.AnswerBy), token),
                    .. await RowsAsync(db, ofTrack.Where(row => row.EndedAt != null).OrderByDescending(row => row.EndedAt).Take(MostEnded), token),
                ];
            },
            cancellationToken);

    /// <summary>The steering group's queue: what stands at it or above it, by deadline.</summary>
    public Task<IReadOnlyList<EscalationRow>> QueueAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.DecideEscalation, AccessScope.OfTrack(TrackStatus.Planning, isAssigned: false));
        return transactions.ReadAsync<IReadOnlyList<EscalationRow>>(
            async (db, token) => await RowsAsync(
                db,
                db.Escalations
                    .Where(row => row.EndedAt == null && (row.Level == EscalationLevel.SteeringGroup || row.Level == EscalationLevel.HigherUp))
                    .OrderBy(row => row.AnswerBy),
                token),
            cancellationToken);
    }

    /// <summary>Decisions that have not been carried out, by their last day.</summary>
    public Task<IReadOnlyList<DecisionRow>> NotCarriedOutAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.DecideEscalation, AccessScope.OfTrack(TrackStatus.Planning, isAssigned: false));
        return transactions.ReadAsync<IReadOnlyList<DecisionRow>>(
            async (db, token) => await DecisionRow.ReadAsync(db, db.SteeringDecisions.Where(row => row.CarriedOutAt == null).OrderBy(row => row.DueOn), token),
            cancellationToken);
    }

    /// <summary>One escalation.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not see it.</exception>
    public Task<EscalationPage> GetAsync(Actor actor, Guid escalationId, CancellationToken cancellationToken) =>
        transactions.ReadAsync((db, token) => GetAsync(db, actor, escalationId, token), cancellationToken);

    private async Task<EscalationPage> GetAsync(JobbsparDbContext db, Actor actor, Guid escalationId, CancellationToken cancellationToken)
    {
        var escalation = await db.Escalations.SingleOrDefaultAsync(row => row.Id == escalationId, cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.ViewEscalations));
        var head = await heads.ReadAsync(db, actor, escalation.TrackId, AccessAction.ViewEscalations, cancellationToken);
        var rows = await RowsAsync(db, db.Escalations.Where(row => row.Id == escalationId), cancellationToken);
        var entries = await db.EscalationEntries.Where(row => row.EscalationId == escalationId).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        Guid[] people = [escalation.RaisedBy, escalation.AcknowledgedBy ?? escalation.RaisedBy, .. entries.Select(row => row.ActorId)];
        var names = await db.Users.Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        var ground = Ground.Of(escalation);
        return new EscalationPage
        {
            Head = head,
            Row = rows.Single(),
            Question = ground.Question,
            IsPrewritten = ground.IsPrewritten,
            AcknowledgeBy = times.AcknowledgeBy(escalation),
            Options = ground.Options,
            Recommendation = ground.Recommendation,
            Consequences = ground.Consequences,
            WaiverOfId = escalation.WaiverOfId,
            RaisedBy = NameOf(escalation.RaisedBy),
            AcknowledgedBy = escalation.AcknowledgedBy is { } who ? NameOf(who) : null,
            AcknowledgedAt = escalation.AcknowledgedAt,
            Timeline = [.. entries.Select(row => new EscalationLine(row.At, NameOf(row.ActorId), row.Kind, row.Level, row.Text ?? Seen(row)))],
            Decisions = await DecisionRow.ReadAsync(db, db.SteeringDecisions.Where(row => row.EscalationId == escalationId).OrderByDescending(row => row.DecidedAt), cancellationToken),
            Figures = await FiguresAsync(db, escalation.TrackId, cancellationToken),
            Version = escalation.Version,
        };

        string? Seen(EscalationEntry row) => row.Arguments is { } arguments && CodeTable<StuckKind>.TryParse(escalation.Cause.Code(), out var kind) ? DomainTexts.StuckSentence(kind, arguments) : null;

        string NameOf(Guid id) => names.GetValueOrDefault(id, Actor.System.DisplayName);
    }

    private async Task<FiguresOfTrack> FiguresAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        return await db.Tracks
            .Where(track => track.Id == trackId)
            .Select(track => new FiguresOfTrack
            {
                Employers = db.TrackEmployers.Count(row => row.TrackId == trackId && row.Status != TrackEmployerStatus.Withdrawn),
                Vacancies = db.TrackEmployers.Where(row => row.TrackId == trackId && row.Status != TrackEmployerStatus.Withdrawn).Sum(row => row.VacanciesEstimated),
                Places = track.PlacesPlanned,
                OpenTasks = db.ChecklistItems.StillOpen().Count(row => row.TrackId == trackId),
                LateTasks = db.ChecklistItems.StillOpen().Count(row => row.TrackId == trackId && row.DueOn < today),
                PlannedStart = track.PlannedStart,
                PlannedEnd = track.PlannedEnd,
            })
            .SingleAsync(cancellationToken);
    }

    private async Task<List<EscalationRow>> RowsAsync(JobbsparDbContext db, IQueryable<Escalation> escalations, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var found = await escalations.ToListAsync(cancellationToken);
        Guid[] trackIds = [.. found.Select(row => row.TrackId).Distinct()];
        var tracks = await db.Tracks
            .Where(track => trackIds.Contains(track.Id))
            .Select(track => new { track.Id, track.PublicCode, track.Title, track.Status })
            .ToDictionaryAsync(track => track.Id, cancellationToken);
        return found.ConvertAll(row => new EscalationRow
        {
            Id = row.Id,
            TrackId = row.TrackId,
            TrackCode = tracks[row.TrackId].PublicCode,
            TrackTitle = tracks[row.TrackId].Title,
            TrackStatus = tracks[row.TrackId].Status,
            Cause = row.Cause,
            Question = row.Question,
            Level = row.Level,
            Status = row.Status,
            RaisedAt = row.RaisedAt,
            AnswerBy = row.AnswerBy,
            WorkingDaysLate = row.AnswerBy is { } by ? calendar.WorkingDaysLate(by, today) : 0,
            EndedAt = row.EndedAt,
        });
    }
}
