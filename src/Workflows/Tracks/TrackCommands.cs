using System.Globalization;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Rules;
using Jobbspar.Workflows.Checklists.Versions;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Gates.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>
/// Changes to a track as a whole. Each method is one transaction (D2). All throw <see cref="AccessDeniedException"/> where the track
/// does not exist, or the actor may not do this.
/// </summary>
public sealed class TrackCommands(
    Transactions transactions,
    AccessRights access,
    IDefinitionSource definitions,
    ItemGraphs graphs,
    TrackSteps steps,
    GateCheck gateCheck,
    DueDates dueDates,
    TasksOnNewVersion newVersions,
    PreparedWorkplaces workplaces,
    NewRoundQuestion newRound,
    WorkingDayCalendar calendar,
    TimeProvider clock)
{
    /// <summary>Definition of a job track, the same for all its versions.</summary>
    public const string DefinitionId = "jobbspar";

    /// <summary>Starts a track and its workflow; the actor, if a coordinator, becomes its coordinator.</summary>
    /// <returns>The track's id, or every fault found; nothing is created then.</returns>
    /// <exception cref="AccessDeniedException">The actor may not start tracks.</exception>
    public Task<Decision<Guid>> StartAsync(Actor actor, NewTrack track, CancellationToken cancellationToken) =>
        StartAsync(actor, track, AccessAction.StartTrack, cancellationToken);

    /// <summary>Starts a track from an import file (UTF-8 JSON, at most 1 MB; format: <c>samples/renova-renhallning.json</c>).</summary>
    public async Task<Decision<Guid>> ImportAsync(Actor actor, Stream json, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ImportTrack, AccessScope.Nothing);
        var read = await TrackImportFile.ReadAsync(json, cancellationToken);
        return read.Accepted ? await StartAsync(actor, read.Value, AccessAction.ImportTrack, cancellationToken) : Decision<Guid>.Refuse(read.Refusals);
    }

    /// <summary>Opens a gate and moves the track to the next phase, when everything that the gate asks for is there.</summary>
    /// <returns>The gate code, or one refusal <c>GateIsOpenOnlyWhenItsItemsAreDone</c> per missing item (arguments: item code, its text, subject's name or empty, reason).</returns>
    public Task<Decision<string>> OpenGateAsync(Actor actor, Guid trackId, string gate, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeAsync(unit, actor, trackId, AccessAction.OpenGate, token);
                var row = hand.Gates.FirstOrDefault(known => string.Equals(known.Gate, gate, StringComparison.Ordinal));
                var refusals = await CheckGateAsync(hand, gate, row, token);
                if (refusals.Count > 0)
                {
                    return Decision<string>.Refuse(refusals);
                }

                access.Demand(actor, AccessAction.OpenGate, hand.Scope);
                row!.OpenedAt = clock.GetUtcNow();
                row.OpenedBy = actor.UserId;
                Audit(hand, AuditAction.GateOpened, ("gate", gate));
                await steps.ResumeAsync(hand, row.BookmarkId, action: null, token);
                return Decision<string>.Accept(gate);
            },
            cancellationToken);

    /// <summary>Creates an occurrence of an event-created item (GENO-07 question to the steering group, REKR-05 meeting …); an obstacle (GENO-06) is registered as one.</summary>
    /// <returns>The new task's id.</returns>
    public Task<Decision<Guid>> RaiseItemAsync(Actor actor, Guid trackId, string itemCode, string reason, CancellationToken cancellationToken) =>
        RaiseItemAsync(actor, trackId, trackId, itemCode, reason, cancellationToken);

    /// <summary>The same for one participant: GENO-16 (risk of dropout) and GENO-04 (a transition).</summary>
    /// <returns>The new task's id.</returns>
    public Task<Decision<Guid>> RaiseItemAsync(Actor actor, Guid trackId, Guid subjectId, string itemCode, string reason, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeAsync(unit, actor, trackId, AccessAction.RaiseItem, token);
                var refusals = Refusals.Among(TextIsWritten.Check("skal", reason), ObstacleIsRegisteredAsOne.Check(itemCode));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                access.Demand(actor, AccessAction.RaiseItem, hand.Scope);
                var task = await steps.RaiseAsync(hand, subjectId, itemCode, reason.Trim(), token);
                if (ItemIsRaisedInItsPhase.Check(itemCode, task is not null) is { } notNow)
                {
                    return Decision<Guid>.Refuse([notNow]);
                }

                return Decision<Guid>.Accept(task!.Id);
            },
            cancellationToken);

    /// <summary>Makes a user coordinator or substitute of a track, and ends the assignment of the one who is replaced. Administrators only.</summary>
    /// <returns>The new assignment's id.</returns>
    public Task<Decision<Guid>> AssignCoordinatorAsync(Actor actor, Guid trackId, CoordinatorChange change, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeAsync(unit, actor, trackId, AccessAction.AssignCoordinator, token);
                access.Demand(actor, AccessAction.AssignCoordinator, hand.Scope);
                var from = change.ValidFrom ?? SwedishTime.Today(clock);
                var replaced = await unit.Db.CoordinatorAssignments
                    .Where(row => row.TrackId == trackId && row.UserId == change.Replaces && (row.ValidTo == null || row.ValidTo >= from))
                    .ToListAsync(token);
                var refusals = Refusals.Among(
                    CoordinatorHasTheRole.Check(await IsCoordinatorAsync(unit.Db, change.UserId, token)),
                    AssignmentEndsAfterItBegins.Check(from, change.ValidTo),
                    ReplacedCoordinatorIsAssigned.Check(change.Replaces is null || replaced.Count > 0));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                foreach (var row in replaced)
                {
                    row.ValidTo = from.AddDays(-1);
                    Audit(hand, AuditAction.CoordinatorReplaced, ("user", row.UserId.ToString()));
                }

                var assigned = Assign(hand, change.UserId, change.IsSubstitute, from, change.ValidTo);
                await newVersions.FollowAsync(hand, new NewVersion(VersionedBasis.Coordination, trackId, Written(SwedishTime.Today(clock))), token);
                return Decision<Guid>.Accept(assigned);
            },
            cancellationToken);

    /// <summary>Changes the planned start and end; due dates of open tasks and their reminders follow.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="plannedStart">First local date.</param>
    /// <param name="plannedEnd">Last local date.</param>
    /// <param name="version">The version of the track that the change builds on; null where nothing was shown.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Decision<Guid>> ReplanAsync(Actor actor, Guid trackId, DateOnly plannedStart, DateOnly plannedEnd, int? version, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var hand = await TakeAsync(unit, actor, trackId, AccessAction.ChangePlan, token);
                var today = SwedishTime.Today(clock);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track),
                    ContentWasNotChangedMeanwhile.Check(ReplacedContent.TimePlan, version, hand.Track.Version),
                    PlannedEndIsAfterPlannedStart.Check(plannedStart, plannedEnd),
                    PlannedDatesAreWithinReach.Check("planeradStart", plannedStart, today),
                    PlannedDatesAreWithinReach.Check("planeratSlut", plannedEnd, today));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                access.Demand(actor, AccessAction.ChangePlan, hand.Scope);
                var isMoved = (hand.Track.PlannedStart, hand.Track.PlannedEnd) != (plannedStart, plannedEnd);
                hand.Track.PlannedStart = plannedStart;
                hand.Track.PlannedEnd = plannedEnd;
                Audit(hand, AuditAction.PlanChanged, ("start", Written(plannedStart)), ("end", Written(plannedEnd)));
                await dueDates.FollowAsync(unit.Db, hand.Track, token);
                await workplaces.FollowAsync(unit.Db, hand.Track, token);
                await newRound.FollowAsync(unit.Db, hand.Track, token);
                if (isMoved)
                {
                    await newVersions.FollowAsync(hand, new NewVersion(VersionedBasis.TimePlan, trackId, Written(today)) { Told = NewVersion.TimePlan }, token);
                }

                return Decision<Guid>.Accept(trackId);
            },
            cancellationToken);

    private async Task<Decision<Guid>> StartAsync(Actor actor, NewTrack track, AccessAction action, CancellationToken cancellationToken)
    {
        access.Demand(actor, action, AccessScope.Nothing);
        var definition = await definitions.FindPublishedAsync(DefinitionId, cancellationToken);
        IReadOnlyList<Refusal> refusals = [.. Refusals.Among(TracksFollowAPublishedWorkflow.Check(definition)), .. NewTrackRules.Check(track, SwedishTime.Today(clock))];
        return refusals.Count > 0
            ? Decision<Guid>.Refuse(refusals)
            : await transactions.RunAsync((unit, token) => StartAsync(unit, actor, track, definition!.VersionId, token), cancellationToken);
    }

    private async Task<Decision<Guid>> StartAsync(UnitOfWork unit, Actor actor, NewTrack given, string definitionVersionId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (track, employers) = await TrackRegistration.AddAsync(unit.Db, given, definitionVersionId, actor.UserId, now, cancellationToken);
        var hand = new TrackInHand { Unit = unit, Actor = actor, Track = track, Standing = Standing.Assigned, OpenIncidents = 0, Gates = [] };
        Audit(hand, AuditAction.TrackStarted, ("code", track.PublicCode));
        if (actor.Roles.Contains(Role.Coordinator))
        {
            Assign(hand, actor.UserId, isSubstitute: false, track.RegisteredOn, to: null);
        }

        await unit.Db.SaveChangesAsync(cancellationToken);
        await steps.StartAsync(unit, track, employers, actor, cancellationToken);
        return Decision<Guid>.Accept(track.Id);
    }

    /// <summary>A track that the actor may not see does not exist for her.</summary>
    private async Task<TrackInHand> TakeAsync(UnitOfWork unit, Actor actor, Guid trackId, AccessAction action, CancellationToken cancellationToken)
    {
        var hand = await TrackInHand.TakeAsync(unit, actor, trackId, action, SwedishTime.Today(clock), cancellationToken);
        access.Demand(actor, AccessAction.ViewTrack, hand.Scope);
        access.DemandInSomeState(actor, action, hand.Scope);
        return hand;
    }

    private async Task<IReadOnlyList<Refusal>> CheckGateAsync(TrackInHand hand, string gate, TrackGate? row, CancellationToken cancellationToken)
    {
        if (TrackStandsBeforeTheGate.Check(gate, row) is { } notThere)
        {
            return [notThere];
        }

        var openedBy = await hand.Db.Users.Where(user => user.Id == row!.OpenedBy).Select(user => user.DisplayName).SingleOrDefaultAsync(cancellationToken);
        if (GateIsOpenedOnlyOnce.Check(row!, openedBy ?? Actor.System.DisplayName) is { } opened)
        {
            return [opened];
        }

        var tasks = await TasksAtGate.ReadAsync(hand.Db, hand.Track, calendar, cancellationToken);
        var names = await SubjectNames.OfTrackAsync(hand.Db, hand.Track.Id, cancellationToken);
        var graph = await graphs.OfTrackAsync(hand.Db, hand.Track, cancellationToken);
        return
        [
            .. Refusals.Among(WorkflowRunsWithoutFault.Check(hand.OpenIncidents + await IncidentsBelowAsync(hand, cancellationToken))),
            .. gateCheck.Missing(gate, hand.Track, tasks, graph, await ParticipantsAtGate.PlansAsync(hand.Db, hand.Track.Id, gate, cancellationToken), await TrackWaits.ForEmployersAsync(hand.Db, hand.Track.Id, cancellationToken), subject => names.GetValueOrDefault(subject, ""), SwedishTime.Today(clock)),
            .. await GateFacts.MissingAsync(hand.Db, hand.Track, gate, SwedishTime.Today(clock), cancellationToken),
        ];
    }

    /// <summary>Incidents of the instances that the track's workflow started, and those they started: an item they could not open has no row to be missed by.</summary>
    private static async Task<int> IncidentsBelowAsync(TrackInHand hand, CancellationToken cancellationToken)
    {
        var total = 0;
        for (Guid[] parents = [hand.Track.Id]; parents.Length > 0;)
        {
            var above = parents;
            var below = await hand.Db.WorkflowInstances
                .Where(row => row.ParentInstanceId != null && above.Contains(row.ParentInstanceId.Value) && row.Status == InstanceStatus.Running)
                .Select(row => new { row.Id, row.IncidentCount })
                .ToListAsync(cancellationToken);
            total += below.Sum(row => row.IncidentCount);
            parents = [.. below.Select(row => row.Id)];
        }

        return total;
    }

    private static async Task<bool> IsCoordinatorAsync(JobbsparDbContext db, Guid userId, CancellationToken cancellationToken)
    {
        var role = Role.Coordinator.Code();
        return await db.UserRoles.AnyAsync(row => row.UserId == userId && db.Roles.Any(known => known.Id == row.RoleId && known.Name == role), cancellationToken);
    }

    private Guid Assign(TrackInHand hand, Guid userId, bool isSubstitute, DateOnly from, DateOnly? to)
    {
        var assignment = new CoordinatorAssignment
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            TrackId = hand.Track.Id,
            UserId = userId,
            IsSubstitute = isSubstitute,
            ValidFrom = from,
            ValidTo = to,
        };
        hand.Db.CoordinatorAssignments.Add(assignment);
        Audit(hand, AuditAction.CoordinatorAssigned, ("user", userId.ToString()), ("role", isSubstitute ? "ERSATTARE" : "KOORDINATOR"));
        return assignment.Id;
    }

    private void Audit(TrackInHand hand, string action, params IReadOnlyList<(string Name, string Value)> arguments) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, action, hand.Track.Id, clock.GetUtcNow(), arguments));

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
