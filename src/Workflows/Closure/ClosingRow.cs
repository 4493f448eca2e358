using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Closure;

/// <summary>A participant as the closing of a track shows her.</summary>
public sealed record ClosingRow
{
    /// <summary>Who.</summary>
    public required ParticipantName Participant { get; init; }

    /// <summary>Where she stands.</summary>
    public required ParticipantStatus Status { get; init; }

    /// <summary>Her planned last day, local date.</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary>How she was closed; null while she is not.</summary>
    public ClosureOutcome? Outcome { get; init; }

    /// <summary>Local date of that.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>What is expected.</summary>
    public ClosureOutcome? Expected { get; init; }
}
