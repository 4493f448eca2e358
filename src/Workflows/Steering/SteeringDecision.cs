using Jobbspar.Workflows.Escalations;

namespace Jobbspar.Workflows.Steering;

/// <summary>A decision on a question that was lifted (styrgruppsbeslut, DOMAIN 4.13). It goes back to the coordinator as a task.</summary>
public sealed class SteeringDecision
{
    /// <summary>Key; the subject of the coordinator's task.</summary>
    public required Guid Id { get; init; }

    /// <summary>Question.</summary>
    public required Guid EscalationId { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Meeting at which it was made; null for a digital decision between meetings.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>Kind.</summary>
    public required DecisionType Type { get; init; }

    /// <summary>The decision in words, at most 2 000 characters; no personal data.</summary>
    public required string Text { get; init; }

    /// <summary>Which function carries it out, at most 200 characters.</summary>
    public required string Owner { get; init; }

    /// <summary>Last local day for carrying it out.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Level that decided.</summary>
    public required EscalationLevel Level { get; init; }

    /// <summary>Function that decided where that is higher up; null where the steering group did.</summary>
    public string? DecidedByFunction { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>User who recorded it.</summary>
    public required Guid DecidedBy { get; init; }

    /// <summary>UTC instant at which the coordinator completed the task; null while it waits.</summary>
    public DateTimeOffset? CarriedOutAt { get; set; }

    /// <summary>Counts changes.</summary>
    public int Version { get; set; }
}
