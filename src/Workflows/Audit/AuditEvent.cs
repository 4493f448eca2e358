namespace Jobbspar.Workflows.Audit;

/// <summary>Append-only record of who did what and when; also the source of a track's history. Ids and codes only.</summary>
public sealed class AuditEvent
{
    /// <summary>Rising number given by the database.</summary>
    public long Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>User, or <c>Actor.SystemId</c>.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>What happened, as a code whose Swedish sentence is a resource text, e.g. <c>UPPGIFT_KLAR</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Track concerned.</summary>
    public Guid? TrackId { get; init; }

    /// <summary>Task, gate or other object concerned.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Arguments of the sentence as a JSON object of strings, e.g. <c>{"item":"PLAN-03"}</c>.</summary>
    public required string Arguments { get; init; }
}
