namespace Jobbspar.Workflows.Profiles;

/// <summary>What a requirement profile says, as a form gives it. Nothing is checked yet; see <see cref="RequirementContentRules"/>.</summary>
public sealed record RequirementContent
{
    /// <summary><c>kompetensprofil</c>: version that it builds on.</summary>
    public Guid? CompetenceProfileId { get; init; }

    /// <summary><c>krav</c>, in order.</summary>
    public IReadOnlyList<RequirementLine> Requirements { get; init; } = [];
}
