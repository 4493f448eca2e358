using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Escalations;

/// <summary>All that the page of one escalation shows: figures, never a participant.</summary>
public sealed record EscalationPage
{
    /// <summary>Head of the track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>The escalation.</summary>
    public required EscalationRow Row { get; init; }

    /// <summary>What is to be decided.</summary>
    public required string Question { get; init; }

    /// <summary>True where question, options and recommendation go with the cause, and nobody in the track has written them.</summary>
    public required bool IsPrewritten { get; init; }

    /// <summary>Last local day on which somebody is to say that she has it; null where nobody is asked to, or somebody did.</summary>
    public DateOnly? AcknowledgeBy { get; init; }

    /// <summary>What may be chosen.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>The coordinator's recommendation.</summary>
    public string? Recommendation { get; init; }

    /// <summary>What happens without a decision.</summary>
    public string? Consequences { get; init; }

    /// <summary>The task that the question asks to have waived; null for other questions.</summary>
    public Guid? WaiverOfId { get; init; }

    /// <summary>Who raised it.</summary>
    public required string RaisedBy { get; init; }

    /// <summary>Who has it, at the present level.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>What has happened, oldest first.</summary>
    public required IReadOnlyList<EscalationLine> Timeline { get; init; }

    /// <summary>Decisions, latest first.</summary>
    public required IReadOnlyList<DecisionRow> Decisions { get; init; }

    /// <summary>The track in figures.</summary>
    public required FiguresOfTrack Figures { get; init; }

    /// <summary>Version that was read; a decision names it.</summary>
    public required int Version { get; init; }
}
