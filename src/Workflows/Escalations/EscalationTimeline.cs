using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Adds lines to timelines.</summary>
internal static class EscalationTimeline
{
    public static void Tell(this JobbsparDbContext db, Escalation escalation, Actor actor, EscalationEntryKind kind, DateTimeOffset now, string? text = null, Guid? meetingId = null) =>
        db.EscalationEntries.Add(new EscalationEntry
        {
            EscalationId = escalation.Id,
            At = now,
            ActorId = actor.UserId,
            Kind = kind,
            Level = escalation.Level,
            Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
            MeetingId = meetingId,
        });
}
