using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Participants;

/// <summary>Writes down who did what with participants, and who looked at them (GDPR-06). Ids and codes only.</summary>
internal static class ParticipantAudit
{
    /// <summary>Something was changed; stands in the history of the track.</summary>
    public static void Changed(ParticipantInHand hand, string action, DateTimeOffset at, params IReadOnlyList<(string Name, string Value)> arguments) =>
        hand.Db.AuditEvents.Add(AuditEntry.OfParticipant(hand.Track.Actor, action, hand.Participant.TrackId, hand.Participant.Id, at, arguments));

    /// <summary>Somebody looked; is found by the participant, or the track of a whole list, and does not fill the track's history.</summary>
    public static void Seen(JobbsparDbContext db, Actor actor, string action, Guid subjectId, DateTimeOffset at, params IReadOnlyList<(string Name, string Value)> arguments) =>
        db.AuditEvents.Add(AuditEntry.OfLook(actor, action, subjectId, at, arguments));
}
