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
public sealed class EscalationQueries(Transactions transactions, AccessRights access, TrackHeads heads, AnswerTimes times, FiguresOnQuestion figures, TimeProvider clock)
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

    /// <summary>What waits for the actor's decision, by deadline: at her steering groups or above them, and at the level that she is named for.</summary>
    public Task<IReadOnlyList<EscalationRow>> QueueAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.DecideEscalation, AccessScope.OfTrack(TrackStatus.Planning, Standing.Deciding));
        return transactions.ReadAsync<IReadOnlyList<EscalationRow>>(
            async (db, token) =>
            {
                var steered = db.Tracks.SteeredBy(db, actor, SwedishTime.Today(clock));
                var (managed, above) = (db.Tracks.NamedTo(db, actor, EscalationLevel.Managers), db.Tracks.NamedTo(db, actor, EscalationLevel.HigherUp));
                return await RowsAsync(
                    db,
                    db.Escalations
                        .Where(row => row.EndedAt == null)
                        .Where(row => ((row.Level == EscalationLevel.SteeringGroup || row.Level == EscalationLevel.HigherUp) && steered.Any(track => track.Id == row.TrackId))
                            || (row.Level == EscalationLevel.Managers && managed.Any(track => track.Id == row.TrackId))
                            || (row.Level == EscalationLevel.HigherUp && above.Any(track => track.Id == row.TrackId)))
                        .OrderBy(row => row.AnswerBy),
                    token);
            },
            cancellationToken);
    }

    /// <summary>Decisions of the actor's steering groups that have not been carried out, by their last day.</summary>
    public Task<IReadOnlyList<DecisionRow>> NotCarriedOutAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.DecideEscalation, AccessScope.OfTrack(TrackStatus.Planning, Standing.Deciding));
        return transactions.ReadAsync<IReadOnlyList<DecisionRow>>(
            async (db, token) => await WaitingDecisionsAsync(db, db.Tracks.SteeredBy(db, actor, SwedishTime.Today(clock)), token),
            cancellationToken);
    }

    /// <summary>The queue of one steering group, and its decisions that wait to be carried out: what its meeting goes through.</summary>
    internal async Task<(IReadOnlyList<EscalationRow> Questions, IReadOnlyList<DecisionRow> Decisions)> AgendaAsync(JobbsparDbContext db, Guid groupId, CancellationToken cancellationToken)
    {
        var tracks = db.Tracks.AnsweredForBy(db.SteeringGroups.Where(row => row.Id == groupId));
        return (
            await RowsAsync(
                db,
                db.Escalations
                    .Where(row => row.EndedAt == null && (row.Level == EscalationLevel.SteeringGroup || row.Level == EscalationLevel.HigherUp) && tracks.Any(track => track.Id == row.TrackId))
                    .OrderBy(row => row.AnswerBy),
                cancellationToken),
            await WaitingDecisionsAsync(db, tracks, cancellationToken));
    }

    /// <summary>One escalation.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not see it.</exception>
    public Task<EscalationPage> GetAsync(Actor actor, Guid escalationId, CancellationToken cancellationToken) =>
        transactions.ReadAsync((db, token) => GetAsync(db, actor, escalationId, token), cancellationToken);

    private async Task<EscalationPage> GetAsync(JobbsparDbContext db, Actor actor, Guid escalationId, CancellationToken cancellationToken)
    {
        var escalation = await db.Escalations.SingleOrDefaultAsync(row => row.Id == escalationId, cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.ViewEscalations));
        var head = await heads.ReadAsync(db, actor, escalation.TrackId, AccessAction.ViewEscalations, cancellationToken);
        var standing = await db.StandingAsync(actor, escalation, SwedishTime.Today(clock), cancellationToken);
        var rows = await RowsAsync(db, db.Escalations.Where(row => row.Id == escalationId), cancellationToken);
        var entries = await db.EscalationEntries.Where(row => row.EscalationId == escalationId).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        Guid[] people = [escalation.RaisedBy, escalation.AcknowledgedBy ?? escalation.RaisedBy, .. entries.Select(row => row.ActorId)];
        var names = await db.Users.Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        var ground = Ground.Of(escalation);
        return new EscalationPage
        {
            Head = head with { AllowedActions = access.AllowedNames(actor, AccessScope.OfTrack(head.Status, standing)) },
            Row = rows.Single(),
            Question = ground.Question,
            IsPrewritten = ground.IsPrewritten,
            AcknowledgeBy = times.AcknowledgeBy(escalation, await db.Tracks.Where(track => track.Id == escalation.TrackId).Select(track => track.LeadOrganisationId).SingleAsync(cancellationToken)),
            Options = ground.Options,
            Recommendation = ground.Recommendation,
            Consequences = ground.Consequences,
            WaiverOfId = escalation.WaiverOfId,
            RaisedBy = NameOf(escalation.RaisedBy),
            AcknowledgedBy = escalation.AcknowledgedBy is { } who ? NameOf(who) : null,
            AcknowledgedAt = escalation.AcknowledgedAt,
            Timeline = [.. entries.Select(row => new EscalationLine(row.At, NameOf(row.ActorId), row.Kind, row.Level, row.Text ?? Seen(row)))],
            Decisions = await DecisionRow.ReadAsync(db, db.SteeringDecisions.Where(row => row.EscalationId == escalationId).OrderByDescending(row => row.DecidedAt), cancellationToken),
            Figures = await figures.ReadAsync(db, escalation.TrackId, cancellationToken),
            Version = escalation.Version,
        };

        string? Seen(EscalationEntry row) => row.Arguments is { } arguments && CodeTable<StuckKind>.TryParse(escalation.Cause.Code(), out var kind) ? DomainTexts.StuckSentence(kind, arguments) : null;

        string NameOf(Guid id) => names.GetValueOrDefault(id, Actor.System.DisplayName);
    }

    private static Task<IReadOnlyList<DecisionRow>> WaitingDecisionsAsync(JobbsparDbContext db, IQueryable<Track> tracks, CancellationToken cancellationToken) =>
        DecisionRow.ReadAsync(db, db.SteeringDecisions.Where(row => row.CarriedOutAt == null && tracks.Any(track => track.Id == row.TrackId)).OrderBy(row => row.DueOn), cancellationToken);

    private async Task<List<EscalationRow>> RowsAsync(JobbsparDbContext db, IQueryable<Escalation> escalations, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var found = await escalations.ToListAsync(cancellationToken);
        Guid[] trackIds = [.. found.Select(row => row.TrackId).Distinct()];
        var tracks = await db.Tracks
            .Where(track => trackIds.Contains(track.Id))
            .Select(track => new { track.Id, track.PublicCode, track.Title, track.Status, track.LeadOrganisationId })
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
            WorkingDaysLate = row.AnswerBy is { } by ? times.CalendarOf(row.Level, tracks[row.TrackId].LeadOrganisationId).WorkingDaysLate(by, today) : 0,
            EndedAt = row.EndedAt,
        });
    }
}
