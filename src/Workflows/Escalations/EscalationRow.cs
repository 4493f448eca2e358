using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Escalations;

/// <summary>An escalation in a list.</summary>
public sealed record EscalationRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>Its public code.</summary>
    public required string TrackCode { get; init; }

    /// <summary>Its title.</summary>
    public required string TrackTitle { get; init; }

    /// <summary>Its status.</summary>
    public required TrackStatus TrackStatus { get; init; }

    /// <summary>Cause.</summary>
    public required EscalationCause Cause { get; init; }

    /// <summary>The coordinator's question; null where the cause says it.</summary>
    public string? Question { get; init; }

    /// <summary>Level.</summary>
    public required EscalationLevel Level { get; init; }

    /// <summary>Status.</summary>
    public required EscalationStatus Status { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>Last day for an answer; null once it has ended.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>Working days past it; 0 while it is on time.</summary>
    public required int WorkingDaysLate { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
