using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.FollowUps.Rules;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Plans avstämningar, and registers who came and who was contacted afterwards (GENO-12). Each method is one transaction (D2).</summary>
public sealed class SyncMeetingCommands(TrackWork work, WorkingDayCalendar calendar, TimeProvider clock)
{
    private const int LongestName = 120;
    private const int LongestDecision = 300;

    /// <summary>Plans a meeting.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="AccessDeniedException">The track does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> PlanAsync(Actor actor, Guid trackId, NewSyncMeeting given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        return work.RunAsync(
            actor,
            trackId,
            AccessAction.RegisterFollowUp,
            (hand, today, _) =>
            {
                IReadOnlyList<Refusal> refusals =
                [
                    .. Refusals.Among(
                        AnswerIsGiven.Check("dag", given.On is not null),
                        AnswerIsGiven.Check("klockslag", given.At is not null),
                        given.On is { } on ? PlannedDatesAreWithinReach.Check("dag", on, today) : null,
                        ShortTextIsWritten.CheckOptional("plats", given.Place, LongestName),
                        MeetingInvitesAllParties.Check(given.Parties),
                        PartyIsNamedOnce.Check(given.Parties)),
                    .. given.Parties.Select(party => ShortTextIsWritten.Check("parter", party.Name, LongestName)).OfType<Refusal>().Take(1),
                ];
                if (refusals.Count > 0)
                {
                    return Task.FromResult(Decision<Guid>.Refuse(refusals));
                }

                var now = clock.GetUtcNow();
                var meeting = new SyncMeeting
                {
                    Id = Guid.CreateVersion7(now),
                    TrackId = trackId,
                    PlannedAt = SwedishTime.InstantOf(given.On!.Value, given.At!.Value),
                    Place = string.IsNullOrWhiteSpace(given.Place) ? null : given.Place.Trim(),
                    Status = SyncMeetingStatus.Planned,
                    RegisteredBy = actor.UserId,
                    RegisteredAt = now,
                };
                hand.Db.SyncMeetings.Add(meeting);
                hand.Db.SyncMeetingParties.AddRange(given.Parties.Select(party => new SyncMeetingParty
                {
                    Id = Guid.CreateVersion7(now),
                    SyncMeetingId = meeting.Id,
                    Kind = party.Kind,
                    Name = party.Name.Trim(),
                }));
                Audit(hand, AuditAction.SyncMeetingPlanned, meeting);
                return Task.FromResult(Decision<Guid>.Accept(meeting.Id));
            },
            cancellationToken);
    }

    /// <summary>Registers that a meeting was held, who came, and what was decided.</summary>
    /// <exception cref="AccessDeniedException">The track or the meeting does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> HoldAsync(Actor actor, Guid trackId, HeldSyncMeeting held, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(held);
        return ChangeAsync(
            actor,
            trackId,
            held.MeetingId,
            (hand, meeting, parties, today) =>
            {
                var refusals = Refusals.Among(
                    RowWasNotChangedMeanwhile.Check(held.Version, meeting.Version),
                    MeetingStillWaits.Check(meeting.Status),
                    FactHasHappened.Check("holls", held.HeldOn, today),
                    AttendanceIsStatedForEveryParty.Check(parties, held.Present),
                    LinesAreFewAndShort.Check("beslutPunkter", held.Decisions, LongestDecision));
                if (refusals.Count > 0)
                {
                    return refusals;
                }

                meeting.HeldOn = held.HeldOn;
                meeting.Decisions = held.Decisions;
                meeting.Status = SyncMeetingStatus.Held;
                foreach (var party in parties)
                {
                    party.WasPresent = held.Present[party.Id];
                }

                Complete(meeting, parties, today);
                Audit(hand, AuditAction.SyncMeetingHeld, meeting);
                return [];
            },
            cancellationToken);
    }

    /// <summary>Registers that an absent party was contacted. The last one in time makes the meeting complete; a late contact is kept, and does not.</summary>
    /// <exception cref="AccessDeniedException">The track or the meeting does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> ContactAsync(Actor actor, Guid trackId, Guid meetingId, Guid partyId, DateOnly? contactedOn, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            trackId,
            meetingId,
            (hand, meeting, parties, today) =>
            {
                var party = parties.FirstOrDefault(row => row.Id == partyId);
                var refusals = Refusals.Among(
                    OnlyAbsentPartiesAreContacted.Check(party),
                    FactHasHappened.Check("kontaktad", contactedOn, today),
                    ContactFollowsTheMeeting.Check(meeting.HeldOn, contactedOn));
                if (refusals.Count > 0)
                {
                    return refusals;
                }

                party!.ContactedOn = contactedOn;
                Complete(meeting, parties, today);
                Audit(hand, AuditAction.SyncMeetingPartyContacted, meeting);
                return [];
            },
            cancellationToken);

    /// <summary>Cancels a planned meeting.</summary>
    /// <exception cref="AccessDeniedException">The track or the meeting does not exist, or the actor may not do this in it.</exception>
    public Task<Decision<Guid>> CancelAsync(Actor actor, Guid trackId, Guid meetingId, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            trackId,
            meetingId,
            (hand, meeting, _, _) =>
            {
                if (MeetingStillWaits.Check(meeting.Status) is { } refusal)
                {
                    return [refusal];
                }

                meeting.Status = SyncMeetingStatus.Cancelled;
                Audit(hand, AuditAction.SyncMeetingCancelled, meeting);
                return [];
            },
            cancellationToken);

    private Task<Decision<Guid>> ChangeAsync(
        Actor actor,
        Guid trackId,
        Guid meetingId,
        Func<TrackInHand, SyncMeeting, List<SyncMeetingParty>, DateOnly, IReadOnlyList<Refusal>> change,
        CancellationToken cancellationToken) =>
        work.RunAsync(
            actor,
            trackId,
            AccessAction.RegisterFollowUp,
            async (hand, today, token) =>
            {
                var meeting = await hand.Db.SyncMeetings.SingleOrDefaultAsync(row => row.Id == meetingId && row.TrackId == trackId, token)
                    ?? throw new AccessDeniedException(nameof(AccessAction.RegisterFollowUp));
                var parties = await hand.Db.SyncMeetingParties.Where(row => row.SyncMeetingId == meetingId).OrderBy(row => row.Id).ToListAsync(token);
                return change(hand, meeting, parties, today) is { Count: > 0 } refusals ? Decision<Guid>.Refuse(refusals) : Decision<Guid>.Accept(meetingId);
            },
            cancellationToken);

    private void Complete(SyncMeeting meeting, List<SyncMeetingParty> parties, DateOnly today)
    {
        if (SyncMeetingCompleteness.IsComplete(meeting.HeldOn, parties, calendar))
        {
            meeting.Status = SyncMeetingStatus.Complete;
            meeting.CompletedOn ??= today;
        }
    }

    private void Audit(TrackInHand hand, string action, SyncMeeting meeting) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfTrack(hand.Actor, action, hand.Track.Id, clock.GetUtcNow(), ("meeting", meeting.Id.ToString()), ("status", meeting.Status.Code())));
}
