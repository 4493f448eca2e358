namespace Jobbspar.Workflows.Profiles;

/// <summary>A version of a competence profile as pages show it.</summary>
public sealed record CompetenceView
{
    /// <summary>The version.</summary>
    public required CompetenceProfile Profile { get; init; }

    /// <summary>What it says.</summary>
    public required CompetenceContent Content { get; init; }

    /// <summary>Its learning outcomes, in order.</summary>
    public required IReadOnlyList<LearningOutcome> Outcomes { get; init; }

    /// <summary>The national or published profile that it was copied from.</summary>
    public CompetenceProfile? National { get; init; }

    /// <summary>Differences from that.</summary>
    public required IReadOnlyList<ProfileDifference> Differences { get; init; }

    /// <summary>Name of the contact who approved; empty where nobody has, or for those who may not see contacts.</summary>
    public required string ApprovedBy { get; init; }
}
