using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Escalations;

/// <summary>Adds lines to timelines.</summary>
internal static class EscalationTimeline
{
    public static void Tell(this JobbsparDbContext db, Escalation escalation, Actor actor, EscalationEntryKind kind, DateTimeOffset now, string? text = null, Guid? meetingId = null) =>
        db.Add(escalation, actor, kind, now, text, arguments: null, meetingId);

    /// <summary>What the system saw, by what the sentence of the cause names; nothing where it saw nothing.</summary>
    public static void Tell(this JobbsparDbContext db, Escalation escalation, Actor actor, EscalationEntryKind kind, DateTimeOffset now, IReadOnlyList<string>? facts) =>
        db.Add(escalation, actor, kind, now, text: null, facts, meetingId: null);

    private static void Add(this JobbsparDbContext db, Escalation escalation, Actor actor, EscalationEntryKind kind, DateTimeOffset now, string? text, IReadOnlyList<string>? arguments, Guid? meetingId) =>
        db.EscalationEntries.Add(new EscalationEntry
        {
            EscalationId = escalation.Id,
            At = now,
            ActorId = actor.UserId,
            Kind = kind,
            Level = escalation.Level,
            Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
            Arguments = arguments,
            MeetingId = meetingId,
        });
}
