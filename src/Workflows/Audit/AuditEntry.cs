using System.Globalization;
using System.Text.Json;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Workflows.Audit;

/// <summary>Writes audit rows. Arguments are ids and codes; names are read when the history is shown (D6).</summary>
internal static class AuditEntry
{
    /// <summary>Something that happened to a track.</summary>
    public static AuditEvent OfTrack(Actor actor, string action, Guid trackId, DateTimeOffset at, params IReadOnlyList<(string Name, string Value)> arguments) =>
        New(actor, action, trackId, trackId, at, arguments);

    /// <summary>Something that happened to a task.</summary>
    public static AuditEvent OfTask(Actor actor, string action, ChecklistItem item, DateTimeOffset at, params IReadOnlyList<(string Name, string Value)> arguments) =>
        New(
            actor,
            action,
            item.TrackId,
            item.Id,
            at,
            [
                ("item", item.ItemCode),
                ("subject", item.SubjectId.ToString()),
                ("occurrence", item.Occurrence.ToString(CultureInfo.InvariantCulture)),
                .. arguments,
            ]);

    /// <summary>Something that happened to a workflow definition.</summary>
    public static AuditEvent OfDefinition(Actor actor, string action, string definitionId, string version, DateTimeOffset at) =>
        New(actor, action, trackId: null, subjectId: null, at, [("definition", definitionId), ("version", version)]);

    /// <summary>Something that happened to an order to move running instances.</summary>
    public static AuditEvent OfMigration(Actor actor, string action, Guid batchId, DateTimeOffset at, params IReadOnlyList<(string Name, string Value)> arguments) =>
        New(actor, action, trackId: null, batchId, at, arguments);

    /// <summary>Something that was decided for the whole installation.</summary>
    public static AuditEvent OfSettings(Actor actor, string action, DateTimeOffset at, params IReadOnlyList<(string Name, string Value)> arguments) =>
        New(actor, action, trackId: null, subjectId: null, at, arguments);

    /// <summary>Something that happened to what no track owns: a meeting, a recipient.</summary>
    public static AuditEvent OfSetting(Actor actor, string action, Guid subjectId, DateTimeOffset at, params IReadOnlyList<(string Name, string Value)> arguments) =>
        New(actor, action, trackId: null, subjectId, at, arguments);

    /// <summary>Something that happened to the part of an employer in a track; its id is the argument <c>subject</c>, so that the history names the employer.</summary>
    public static AuditEvent OfEmployer(Actor actor, string action, Employers.TrackEmployer part, DateTimeOffset at, params IReadOnlyList<(string Name, string Value)> arguments) =>
        New(actor, action, part.TrackId, part.Id, at, [("subject", part.Id.ToString()), .. arguments]);

    /// <summary>Something that happened in the register of organisations, of national profiles, or of interventions.</summary>
    public static AuditEvent OfRegister(Actor actor, string action, Guid subjectId, DateTimeOffset at, params IReadOnlyList<(string Name, string Value)> arguments) =>
        New(actor, action, trackId: null, subjectId, at, arguments);

    /// <summary>Something that happened to a participant of a track; her id is the argument <c>participant</c>.</summary>
    public static AuditEvent OfParticipant(Actor actor, string action, Guid trackId, Guid participantId, DateTimeOffset at, IReadOnlyList<(string Name, string Value)> arguments) =>
        New(actor, action, trackId, participantId, at, [("participant", participantId.ToString()), .. arguments]);

    /// <summary>Somebody looked at participants: found by the subject, and no part of a track's history.</summary>
    /// <exception cref="ArgumentException">The code is not in <see cref="AccessLog.Looks"/>, so the line would be kept for longer than other looks are.</exception>
    public static AuditEvent OfLook(Actor actor, string action, Guid subjectId, DateTimeOffset at, IReadOnlyList<(string Name, string Value)> arguments) =>
        AccessLog.Looks.Contains(action, StringComparer.Ordinal)
            ? New(actor, action, trackId: null, subjectId, at, arguments)
            : throw new ArgumentException($"{action} is no look: it does not stand in {nameof(AccessLog)}.", nameof(action));

    private static AuditEvent New(Actor actor, string action, Guid? trackId, Guid? subjectId, DateTimeOffset at, IReadOnlyList<(string Name, string Value)> arguments) => new()
    {
        At = at,
        ActorId = actor.UserId,
        Action = action,
        TrackId = trackId,
        SubjectId = subjectId,
        Arguments = JsonSerializer.Serialize(arguments.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal)),
    };
}
