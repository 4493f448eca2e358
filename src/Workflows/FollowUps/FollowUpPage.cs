using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>What the page Uppföljning of a track shows.</summary>
public sealed record FollowUpPage
{
    /// <summary>The track.</summary>
    public required TrackHead Head { get; init; }

    /// <summary>Participants that take part, the one to be followed up first on top.</summary>
    public required IReadOnlyList<FollowUpRow> Participants { get; init; }

    /// <summary>Employers, likewise.</summary>
    public required IReadOnlyList<FollowUpRow> Employers { get; init; }

    /// <summary>Transitions: those to come by date, then those that ended.</summary>
    public required IReadOnlyList<TransitionRow> Transitions { get; init; }

    /// <summary>Transitions that participants' chains show and nobody has registered.</summary>
    public required IReadOnlyList<ProposedTransition> ProposedTransitions { get; init; }

    /// <summary>Obstacles: unsolved ones by weight, then solved ones.</summary>
    public required IReadOnlyList<ObstacleRow> Obstacles { get; init; }

    /// <summary>Avstämningar, latest first.</summary>
    public required IReadOnlyList<SyncMeetingRow> Meetings { get; init; }

    /// <summary>Local date of the next avstämning that is to be held at the latest.</summary>
    public required DateOnly NextMeetingBy { get; init; }
}
