using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Host.RestApi.FollowUps;

/// <summary>What is followed up in a track.</summary>
internal sealed record FollowUpsAnswer
{
    /// <summary>Participants who take part, with their latest follow-up and the day of the next.</summary>
    public required IReadOnlyList<FollowUpRow> Participants { get; init; }

    /// <summary>Employers, the same.</summary>
    public required IReadOnlyList<FollowUpRow> Employers { get; init; }

    /// <summary>Transitions between interventions, with what they lack.</summary>
    public required IReadOnlyList<TransitionRow> Transitions { get; init; }

    /// <summary>Transitions that participants' own chains show and nobody has registered.</summary>
    public required IReadOnlyList<ProposedTransition> ProposedTransitions { get; init; }

    /// <summary>Obstacles; the version of one is the <c>If-Match</c> of its change.</summary>
    public required IReadOnlyList<ObstacleRow> Obstacles { get; init; }

    /// <summary>Meetings with all parties.</summary>
    public required IReadOnlyList<SyncMeetingRow> Meetings { get; init; }

    /// <summary>Local date of the next meeting at the latest.</summary>
    public required DateOnly NextMeetingBy { get; init; }

    public static FollowUpsAnswer Of(FollowUpPage page) => new()
    {
        Participants = page.Participants,
        Employers = page.Employers,
        Transitions = page.Transitions,
        ProposedTransitions = page.ProposedTransitions,
        Obstacles = page.Obstacles,
        Meetings = page.Meetings,
        NextMeetingBy = page.NextMeetingBy,
    };
}
