namespace Jobbspar.Workflows.FollowUps;

/// <summary>A transition that a participant's own chain shows and nobody has registered: two steps that fill her days, one after the other.</summary>
public sealed record ProposedTransition
{
    /// <summary>Whose it would be.</summary>
    public required ParticipantName Participant { get; init; }

    /// <summary>The step that ends.</summary>
    public required ChainStep From { get; init; }

    /// <summary>The step that begins.</summary>
    public required ChainStep To { get; init; }
}
