namespace Jobbspar.Workflows.Profiles;

/// <summary>A requirement as a form gives it.</summary>
public sealed record RequirementLine
{
    /// <summary>The requirement that it is a new wording of; null for a new one.</summary>
    public Guid? LineageId { get; init; }

    /// <summary><c>text</c>.</summary>
    public string? Text { get; init; }

    /// <summary><c>slag</c>: code of <see cref="RequirementKind"/>.</summary>
    public string? Kind { get; init; }

    /// <summary><c>nivå</c>: code of <see cref="RequirementLevel"/>.</summary>
    public string? Level { get; init; }

    /// <summary><c>när</c>: code of <see cref="Profiles.NeededAt"/>.</summary>
    public string? NeededAt { get; init; }

    /// <summary><c>sakligtSkäl</c>.</summary>
    public string? ObjectiveReason { get; init; }

    /// <summary><c>språknivå</c>: code of <see cref="Profiles.LanguageLevel"/>.</summary>
    public string? LanguageLevel { get; init; }

    /// <summary><c>språkfråga</c>.</summary>
    public string? LanguageChallenge { get; init; }

    /// <summary><c>läranderesultat</c>: learning outcome of the competence profile.</summary>
    public Guid? OutcomeId { get; init; }
}
