using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>What the pages show of tracks. Number of SQL statements is constant in the number of rows.</summary>
public sealed class TrackQueries(
    Transactions transactions,
    AccessRights access,
    TaskRows taskRows,
    TrackHistory history,
    ItemGraphs graphs,
    GateCheck gateCheck,
    WorkingDayCalendar calendar,
    TimeProvider clock)
{
    /// <summary>Tracks that the actor may see, those with late tasks first, then by public code.</summary>
    public Task<IReadOnlyList<TrackRow>> ListAsync(Actor actor, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var visible = db.Tracks.Within(db, access, actor, AccessAction.ViewTrack, SwedishTime.Today(clock));
                var rows = await ReadAsync(db, visible, token);
                return (IReadOnlyList<TrackRow>)
                [
                    .. rows.OrderByDescending(row => row.LateTasks > 0).ThenBy(row => row.PublicCode.Length).ThenBy(row => row.PublicCode, StringComparer.Ordinal),
                ];
            },
            cancellationToken);

    /// <summary>One track.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or the actor may not see it.</exception>
    public Task<TrackPage> GetAsync(Actor actor, Guid trackId, CancellationToken cancellationToken) =>
        transactions.ReadAsync((db, token) => GetAsync(db, actor, trackId, token), cancellationToken);

    private async Task<TrackPage> GetAsync(JobbsparDbContext db, Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var visible = db.Tracks.Within(db, access, actor, AccessAction.ViewTrack, today).Where(row => row.Id == trackId);
        var track = await visible.SingleOrDefaultAsync(cancellationToken) ?? throw new AccessDeniedException(nameof(AccessAction.ViewTrack));
        var standing = await db.StandingAsync(actor, trackId, today, cancellationToken);
        var tasks = await taskRows.ReadAsync(db, visible, db.ChecklistItems.Where(item => item.TrackId == trackId), cancellationToken);
        var gates = await db.TrackGates.Where(row => row.TrackId == trackId).ToListAsync(cancellationToken);
        var scope = AccessScope.OfTrack(track.Status, standing);
        var answering = db.SteeringGroups.AnsweringFor(db, trackId).OrderBy(row => row.Id);
        var names = await db.Organisations.Where(row => row.Id == track.LeadOrganisationId).Select(row => new { Lead = row.Name, Group = answering.Select(known => known.Name).First() }).SingleAsync(cancellationToken);
        return new TrackPage
        {
            Row = (await ReadAsync(db, visible, cancellationToken)).Single(),
            Version = track.Version,
            Details = TrackDetails.Of(track),
            Description = track.Description,
            Background = new TrackBackground
            {
                Approach = track.Approach,
                MunicipalityCodes = track.MunicipalityCodes,
                EmploymentServiceUnits = track.EmploymentServiceUnits,
                OccupationCodes = track.OccupationCodes,
                SectorCodes = track.SectorCodes,
                RollingIntake = track.RollingIntake,
                CooperationAgreementRef = track.CooperationAgreementRef,
                TargetGroups = track.TargetGroups,
                PreviousRound = track.PreviousTrackId is { } previous
                    ? await db.Tracks.Within(db, access, actor, AccessAction.ViewTrack, today).Where(row => row.Id == previous).Select(row => new TrackBackground.EarlierRound(row.Id, row.PublicCode)).SingleOrDefaultAsync(cancellationToken)
                    : null,
            },
            Round = track.Round,
            RegisteredOn = track.RegisteredOn,
            PlacesPlanned = track.PlacesPlanned,
            LeadOrganisation = names.Lead,
            SteeringGroup = names.Group,
            HasNoSteeringGroup = track.SteeringGroupId is null,
            Phases = [.. Enum.GetValues<Phase>().Select(phase => Progress(phase, tasks, gates))],
            OpenTasks = TaskRows.InOrderOfWork(tasks.Where(row => row.Status.IsOpen())),
            FinishedTasks = [.. tasks.Where(row => !row.Status.IsOpen()).OrderByDescending(row => row.CompletedAt).ThenBy(row => row.ItemCode, StringComparer.Ordinal)],
            Gate = await GateAsync(db, track, gates, today, cancellationToken),
            History = await history.OfTrackAsync(db, trackId, withReasons: access.Allowed(actor, AccessAction.ViewTask, scope), cancellationToken),
            AllowedActions = access.AllowedNames(actor, scope),
        };
    }

    private async Task<GateView?> GateAsync(JobbsparDbContext db, Track track, List<TrackGate> gates, DateOnly today, CancellationToken cancellationToken)
    {
        var shut = gates.FindAll(row => row.OpenedAt is null).MinBy(row => row.Gate, StringComparer.Ordinal);
        if (shut is null || PhaseGate.Find(shut.Gate) is not { } gate)
        {
            return null;
        }

        var items = await TasksAtGate.ReadAsync(db, track, calendar, cancellationToken);
        var names = await SubjectNames.OfTrackAsync(db, track.Id, cancellationToken);
        var graph = await graphs.OfTrackAsync(db, track, cancellationToken);
        var incidents = await db.WorkflowInstances.Where(row => row.Id == track.Id).Select(row => row.IncidentCount).SingleAsync(cancellationToken);
        return new GateView
        {
            Gate = gate.Code,
            LeadsTo = gate.LeadsTo,
            Missing =
            [
                .. Refusals.Among(WorkflowRunsWithoutFault.Check(incidents)),
                .. gateCheck.Missing(gate.Code, track, items, graph, await ParticipantsAtGate.PlansAsync(db, track.Id, gate.Code, cancellationToken), await TrackWaits.ForEmployersAsync(db, track.Id, cancellationToken), subject => names.GetValueOrDefault(subject, ""), today),
                .. await GateFacts.MissingAsync(db, track, gate.Code, today, cancellationToken),
            ],
        };
    }

    /// <summary>A phase is coming until its gate is reached, under way until it opens.</summary>
    private static PhaseProgress Progress(Phase phase, List<TaskRow> tasks, List<TrackGate> gates)
    {
        var gate = gates.Find(row => string.Equals(row.Gate, PhaseGate.Of(phase).Code, StringComparison.Ordinal));
        var ofPhase = tasks.FindAll(row => row.Phase == phase);
        return new PhaseProgress
        {
            Phase = phase,
            State = gate is null ? "KOMMANDE" : gate.OpenedAt is null ? "PAGAR" : "KLAR",
            Done = ofPhase.Count(row => !row.Status.IsOpen()),
            Total = ofPhase.Count,
            Late = ofPhase.Count(row => row.WorkingDaysLate > 0),
        };
    }

    private async Task<List<TrackRow>> ReadAsync(JobbsparDbContext db, IQueryable<Track> tracks, CancellationToken cancellationToken)
    {
        var today = SwedishTime.Today(clock);
        var rows = await tracks
            .Select(track => new
            {
                track.Id,
                track.PublicCode,
                track.Title,
                track.Status,
                track.PlannedStart,
                track.PlannedEnd,
                Open = db.ChecklistItems.StillOpen().Count(item => item.TrackId == track.Id),
                Late = db.ChecklistItems.StillOpen().Count(item => item.TrackId == track.Id && item.DueOn < today),
                Gaps = db.Gaps.Count(gap => gap.TrackId == track.Id && gap.ClosedAt == null && gap.Severity != GapSeverity.Tolerated),
            })
            .ToListAsync(cancellationToken);
        var employers = await (
            from part in db.TrackEmployers
            join organisation in db.Organisations on part.OrganisationId equals organisation.Id
            where tracks.Any(track => track.Id == part.TrackId)
            orderby organisation.Name
            select new { part.TrackId, organisation.Name }).ToListAsync(cancellationToken);
        var coordinators = await (
            from assignment in db.CoordinatorAssignments.ValidOn(today)
            join user in db.Users on assignment.UserId equals user.Id
            where tracks.Any(track => track.Id == assignment.TrackId)
            orderby assignment.IsSubstitute, assignment.ValidFrom, user.DisplayName
            select new { assignment.TrackId, user.DisplayName }).ToListAsync(cancellationToken);
        var stuck = (await db.StuckCauses
            .Where(cause => cause.ClosedAt == null && !cause.IsEarly && tracks.Any(track => track.Id == cause.TrackId))
            .OrderBy(cause => cause.Since)
            .Select(cause => new { cause.TrackId, cause.Kind })
            .ToListAsync(cancellationToken)).ToLookup(row => row.TrackId, row => row.Kind);
        var employersOf = employers.ToLookup(row => row.TrackId, row => row.Name);
        var coordinatorsOf = coordinators.ToLookup(row => row.TrackId, row => row.DisplayName);
        return rows.ConvertAll(row => new TrackRow
        {
            Id = row.Id,
            PublicCode = row.PublicCode,
            Title = row.Title,
            Status = row.Status,
            Employers = [.. employersOf[row.Id]],
            Coordinators = [.. coordinatorsOf[row.Id].Distinct(StringComparer.Ordinal)],
            PlannedStart = row.PlannedStart,
            PlannedEnd = row.PlannedEnd,
            StuckKinds = [.. stuck[row.Id]],
            Gaps = row.Gaps,
            OpenTasks = row.Open,
            LateTasks = row.Late,
        });
    }
}
