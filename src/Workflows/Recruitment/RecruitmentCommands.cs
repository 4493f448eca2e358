using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Checklists.Versions;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Recruitment.Rules;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>
/// The recruitment plan and its activities (DOMAIN 4.10). Each method is one transaction (D2). All throw <see cref="AccessDeniedException"/> where the track
/// or the activity does not exist, or is not the actor's.
/// </summary>
public sealed class RecruitmentCommands(Transactions transactions, ParticipantHands hands, TrackSteps steps, TasksOnNewVersion newVersions, TimeProvider clock)
{
    private const int LongestPlace = 200;
    private const string MeetingWasHeld = "REKR-05";

    /// <summary>Saves the plan of a track.</summary>
    public Task<Decision<Guid>> SavePlanAsync(Actor actor, Guid trackId, NewRecruitmentPlan said, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, _) = await hands.TakeTrackAsync(unit, actor, trackId, AccessAction.ChangeParticipants, token);
                var plan = await unit.Db.RecruitmentPlans.SingleOrDefaultAsync(row => row.TrackId == trackId, token);
                var allowed = await SelectionCriteria.OfTrackAsync(unit.Db, trackId, token);
                Refusal[] refusals =
                [
                    .. RecruitmentPlanIsFilledIn.Check(said),
                    .. Refusals.Among(
                        TrackIsUnderway.Check(hand.Track),
                        ContentWasNotChangedMeanwhile.Check(ReplacedContent.RecruitmentPlan, said.Version, plan?.Version ?? 0),
                        PlanNamesWhoeverHasTheLastWord.Check(said.FinalSay, said.DecisionParties),
                        CriteriaAreRequiredAtSelection.Check(said.Criteria, allowed)),
                ];
                if (refusals.Length > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var isChanged = false;
                if (plan is null)
                {
                    plan = new RecruitmentPlan
                    {
                        Id = Guid.CreateVersion7(),
                        TrackId = trackId,
                        NumberSought = said.NumberSought,
                        ReserveTarget = said.ReserveTarget,
                        Channels = said.Channels,
                        DecisionParties = said.DecisionParties,
                        FinalSay = said.FinalSay,
                        Criteria = said.Criteria,
                        Version = 1,
                    };
                    unit.Db.RecruitmentPlans.Add(plan);
                }
                else
                {
                    isChanged = (plan.NumberSought, plan.ReserveTarget, plan.FinalSay) != (said.NumberSought, said.ReserveTarget, said.FinalSay)
                        || !plan.Channels.SequenceEqual(said.Channels) || !plan.DecisionParties.SequenceEqual(said.DecisionParties) || !plan.Criteria.SequenceEqual(said.Criteria, StringComparer.Ordinal);
                    (plan.NumberSought, plan.ReserveTarget, plan.FinalSay) = (said.NumberSought, said.ReserveTarget, said.FinalSay);
                    (plan.Channels, plan.DecisionParties, plan.Criteria) = (said.Channels, said.DecisionParties, said.Criteria);
                }

                Audit(hand, AuditAction.RecruitmentPlanned);
                if (isChanged)
                {
                    // Each employer agreed to its own criteria (PLAN-29), all parties to the whole (PLAN-08).
                    foreach (var subject in new[] { trackId }.Concat(await unit.Db.TrackEmployers.StillIn(trackId).Select(row => row.Id).ToListAsync(token)))
                    {
                        await newVersions.FollowAsync(hand, new NewVersion(VersionedBasis.RecruitmentPlan, subject, Written.Date(hands.Today)), token);
                    }
                }

                return Decision<Guid>.Accept(plan.Id);
            },
            cancellationToken);

    /// <summary>Plans an activity.</summary>
    public Task<Decision<Guid>> PlanActivityAsync(Actor actor, Guid trackId, NewActivity said, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, _) = await hands.TakeTrackAsync(unit, actor, trackId, AccessAction.ChangeParticipants, token);
                var employers = await unit.Db.TrackEmployers.StillIn(trackId).Select(row => row.Id).ToListAsync(token);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track),
                    CheckPlace(said.Place),
                    said.Capacity is < 1 or > 1000 ? new Refusal { Rule = nameof(NumberIsWithinItsBounds), Field = "platser", Arguments = [Written.Number(1), Written.Number(1000)] } : null,
                    PlannedDatesAreWithinReach.Check("datum", said.Date, hands.Today),
                    ActivityEndsAfterItBegins.Check(said.From, said.To),
                    ActivityMeetsEmployersOfTheTrack.Check(said, employers),
                    PresenceIsVoluntaryWhereTheEmployerDecides.Check(said.EmployerDecides, said.MandatoryForCandidates));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var activity = new RecruitmentActivity
                {
                    Id = Guid.CreateVersion7(),
                    TrackId = trackId,
                    Type = said.Type,
                    StartsAt = SwedishTime.InstantOf(said.Date, said.From),
                    EndsAt = SwedishTime.InstantOf(said.Date, said.To),
                    Place = said.Place.Trim(),
                    EmployerIds = [.. said.EmployerIds.Distinct().Select(id => id.ToString())],
                    Capacity = said.Capacity,
                    Status = ActivityStatus.Planned,
                    EmployerDecides = said.EmployerDecides,
                    MandatoryForCandidates = said.MandatoryForCandidates,
                };
                unit.Db.RecruitmentActivities.Add(activity);
                Audit(hand, AuditAction.ActivityPlanned, ("activity", activity.Type.Code()));
                return Decision<Guid>.Accept(activity.Id);
            },
            cancellationToken);

    /// <summary>Says that an activity was held, cancelled or moved; one that was moved can be held, cancelled or moved on.</summary>
    public Task<Decision<Guid>> EndActivityAsync(Actor actor, Guid activityId, ActivityStatus to, CancelReason? reason, Guid? replacementId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, activity) = await TakeAsync(unit, actor, activityId, token);
                var belongs = replacementId is { } other && other != activityId
                    && await unit.Db.RecruitmentActivities.AnyAsync(row => row.Id == other && row.TrackId == activity.TrackId && row.Status != ActivityStatus.Cancelled, token);
                var movedTo = MovedActivities.Of(await unit.Db.RecruitmentActivities.Where(row => row.TrackId == activity.TrackId).ToListAsync(token)).LastOf(activity);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track),
                    ActivityIsStillPlanned.CheckOpen(activity),
                    EndedActivityIsHeldCancelledOrMoved.Check(to),
                    ActivityIsStillPlanned.CheckHeld(movedTo.StartsAt, to, clock.GetUtcNow()),
                    CancelledActivityHasReasonAndReplacement.Check(to, reason, belongs));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                (activity.Status, activity.CancelReason, activity.ReplacedById) = (to, to is ActivityStatus.Cancelled ? reason : null, to is ActivityStatus.Held ? null : replacementId);
                Audit(hand, AuditAction.ActivityEnded, ("activity", activity.Type.Code()), ("state", to.Code()));
                if (to is ActivityStatus.Held && activity.IsMeeting)
                {
                    await unit.Db.SaveChangesAsync(token);
                    activity.TaskId = (await steps.RaiseAsync(hand, activity.TrackId, MeetingWasHeld, reason: null, token))?.Id;
                }

                return Decision<Guid>.Accept(activityId);
            },
            cancellationToken);

    /// <summary>Invites candidates to an activity; a candidate becomes invited (KALLAD). Those invited before stay so.</summary>
    /// <returns>How many are invited now.</returns>
    public Task<Decision<int>> InviteAsync(Actor actor, Guid activityId, IReadOnlyList<Guid> participantIds, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, activity) = await TakeAsync(unit, actor, activityId, token);
                var invited = await unit.Db.Attendances.Where(row => row.ActivityId == activityId).Select(row => row.ParticipantId).ToListAsync(token);
                Guid[] added = [.. participantIds.Distinct().Except(invited)];
                var participants = await unit.Db.Participants.Where(row => row.TrackId == activity.TrackId && added.Contains(row.Id)).ToDictionaryAsync(row => row.Id, token);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track),
                    ActivityIsStillPlanned.Check(activity),
                    ActivityHasRoom.Check(activity.Capacity, invited.Count + added.Length),
                    added.Select(id => CandidatesAreInRecruitment.Check(participants.GetValueOrDefault(id))).FirstOrDefault(refusal => refusal is not null));
                if (refusals.Count > 0)
                {
                    return Decision<int>.Refuse(refusals);
                }

                foreach (var participant in added.Select(id => participants[id]))
                {
                    unit.Db.Attendances.Add(new Attendance { ActivityId = activityId, ParticipantId = participant.Id, Status = AttendanceStatus.Invited });
                    if (participant.Status is ParticipantStatus.Candidate)
                    {
                        (participant.Status, participant.StatusSince) = (ParticipantStatus.Invited, hands.Today);
                    }
                }

                Audit(hand, AuditAction.AttendanceRecorded, ("activity", activity.Type.Code()));
                return Decision<int>.Accept(invited.Count + added.Length);
            },
            cancellationToken);

    /// <summary>Records who came, and what it led to.</summary>
    public Task<Decision<Guid>> RecordAttendanceAsync(Actor actor, Guid activityId, IReadOnlyDictionary<Guid, (AttendanceStatus Status, ActivityResult? Result)> seen, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, activity) = await TakeAsync(unit, actor, activityId, token);
                var rows = await unit.Db.Attendances.Where(row => row.ActivityId == activityId).ToListAsync(token);
                var refusals = Refusals.Among(
                    TrackIsUnderway.Check(hand.Track),
                    seen.Keys.All(id => rows.Exists(row => row.ParticipantId == id)) ? null : new Refusal { Rule = nameof(CandidatesAreInRecruitment), Field = "deltagare" },
                    ActivityIsStillPlanned.CheckHeld(activity.StartsAt, seen.Values.Any(value => value.Status is AttendanceStatus.Present or AttendanceStatus.Absent) ? ActivityStatus.Held : activity.Status, clock.GetUtcNow()));
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                foreach (var row in rows.Where(row => seen.ContainsKey(row.ParticipantId)))
                {
                    (row.Status, row.Result) = seen[row.ParticipantId];
                }

                Audit(hand, AuditAction.AttendanceRecorded, ("activity", activity.Type.Code()));
                return Decision<Guid>.Accept(activityId);
            },
            cancellationToken);

    /// <summary>Makes the schedule of a speeddejtning anew: everyone invited who has not declined meets every employer of the activity.</summary>
    /// <returns>The number of meetings.</returns>
    public Task<Decision<int>> ScheduleAsync(Actor actor, Guid activityId, SpeedMeetingOrder order, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (unit, token) =>
            {
                var (hand, activity) = await TakeAsync(unit, actor, activityId, token);
                var candidates = await unit.Db.Attendances
                    .Where(row => row.ActivityId == activityId && row.Status != AttendanceStatus.Declined)
                    .Join(unit.Db.Participants, row => row.ParticipantId, participant => participant.Id, (_, participant) => new { participant.Id, participant.Number })
                    .OrderBy(row => row.Number)
                    .Select(row => row.Id)
                    .ToListAsync(token);
                Guid[] employers = [.. activity.EmployerIds.Select(Guid.Parse)];
                Refusal[] refusals =
                [
                    .. Refusals.Among(TrackIsUnderway.Check(hand.Track), ActivityIsStillPlanned.Check(activity)),
                    .. SpeedMeetingsFitTheActivity.Check(activity, employers.Length, candidates.Count, order),
                ];
                if (refusals.Length > 0)
                {
                    return Decision<int>.Refuse(refusals);
                }

                await unit.Db.SpeedMeetings.Where(row => row.ActivityId == activityId).ExecuteDeleteAsync(token);
                var slots = SpeedMeetingSchedule.Of(employers.Length, candidates.Count, order);
                unit.Db.SpeedMeetings.AddRange(slots.Select(slot => new SpeedMeeting
                {
                    Id = Guid.CreateVersion7(),
                    ActivityId = activityId,
                    Round = slot.Round,
                    TrackEmployerId = employers[slot.Employer],
                    ParticipantId = candidates[slot.Candidate],
                    StartsAt = activity.StartsAt + slot.Start,
                    EndsAt = activity.StartsAt + slot.End,
                }));
                (activity.MeetingMinutes, activity.ChangeMinutes) = (order.MeetingMinutes, order.ChangeMinutes);
                (activity.BreakAfterRounds, activity.BreakMinutes) = (order.BreakAfterRounds, order.BreakMinutes);
                Audit(hand, AuditAction.MeetingsScheduled, ("count", Written.Number(slots.Count)));
                return Decision<int>.Accept(slots.Count);
            },
            cancellationToken);

    private static Refusal? CheckPlace(string place) =>
        string.IsNullOrWhiteSpace(place) ? new Refusal { Rule = nameof(FieldIsFilledIn), Field = "plats" }
        : place.Trim().Length > LongestPlace ? new Refusal { Rule = nameof(TextIsNotTooLong), Field = "plats", Arguments = [Written.Number(LongestPlace)] }
        : PersonalNumber.IsIn(place) ? new Refusal { Rule = nameof(TextNamesNoPersonalNumber), Field = "plats" }
        : null;

    private async Task<(TrackInHand Hand, RecruitmentActivity Activity)> TakeAsync(UnitOfWork unit, Actor actor, Guid activityId, CancellationToken cancellationToken)
    {
        var trackId = await unit.Db.RecruitmentActivities.Where(row => row.Id == activityId).Select(row => (Guid?)row.TrackId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new AccessDeniedException(nameof(AccessAction.ChangeParticipants));
        var (hand, _) = await hands.TakeTrackAsync(unit, actor, trackId, AccessAction.ChangeParticipants, cancellationToken);
        return (hand, await unit.Db.RecruitmentActivities.SingleAsync(row => row.Id == activityId, cancellationToken));
    }

    private void Audit(TrackInHand hand, string action, params IReadOnlyList<(string Name, string Value)> arguments) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, action, hand.Track.Id, clock.GetUtcNow(), arguments));
}
