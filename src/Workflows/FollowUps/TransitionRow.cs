namespace Jobbspar.Workflows.FollowUps;

/// <summary>A transition as it is shown.</summary>
public sealed record TransitionRow
{
    /// <summary>The transition.</summary>
    public required Transition Transition { get; init; }

    /// <summary>Whose it is.</summary>
    public required ParticipantName Participant { get; init; }

    /// <summary>What ends; null where it is not an intervention.</summary>
    public string? From { get; init; }

    /// <summary>What begins; null where it is not an intervention, or not known.</summary>
    public string? To { get; init; }

    /// <summary>What it lacks to be secured; empty for one that is ended.</summary>
    public required IReadOnlyList<TransitionLack> Lacks { get; init; }
}
