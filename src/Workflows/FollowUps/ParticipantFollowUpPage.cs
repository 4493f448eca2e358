using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>What the page of a participant's follow-ups shows.</summary>
public sealed record ParticipantFollowUpPage
{
    /// <summary>The track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Whose.</summary>
    public required ParticipantName Participant { get; init; }

    /// <summary>True where she takes part, so that something can be registered.</summary>
    public required bool TakesPart { get; init; }

    /// <summary>When she is to be followed up next; null where she does not take part any more.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Local date that is proposed for the one after.</summary>
    public required DateOnly ProposedNextOn { get; init; }

    /// <summary>Follow-ups, latest first.</summary>
    public required IReadOnlyList<FollowUp> FollowUps { get; init; }

    /// <summary>Learning outcomes of the track with the assessment that holds.</summary>
    public required IReadOnlyList<OutcomeProgress> Outcomes { get; init; }

    /// <summary>Her chain.</summary>
    public required IReadOnlyList<ChainStep> Chain { get; init; }

    /// <summary>Her transitions.</summary>
    public required IReadOnlyList<TransitionRow> Transitions { get; init; }
}
