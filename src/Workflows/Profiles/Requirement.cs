namespace Jobbspar.Workflows.Profiles;

/// <summary>A requirement of a requirement profile (DOMAIN 4.6).</summary>
public sealed class Requirement
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Profile version.</summary>
    public required Guid RequirementProfileId { get; init; }

    /// <summary>The same in every copy, so that what refers to it outlives a new version.</summary>
    public required Guid LineageId { get; init; }

    /// <summary>Order, from 1.</summary>
    public required int Position { get; set; }

    /// <summary>Text, at most 500 characters.</summary>
    public required string Text { get; set; }

    /// <summary>What it is about.</summary>
    public required RequirementKind Kind { get; set; }

    /// <summary>How much it is required.</summary>
    public required RequirementLevel Level { get; set; }

    /// <summary>When it has to be met.</summary>
    public required NeededAt NeededAt { get; set; }

    /// <summary>Why the work needs it; always there for <see cref="RequirementLevel.Must"/>. At most 1 000 characters.</summary>
    public string? ObjectiveReason { get; set; }

    /// <summary>Level of a language requirement; null for every other kind.</summary>
    public LanguageLevel? LanguageLevel { get; set; }

    /// <summary>The employer's answer to "which tasks need this level from the first day?". At most 1 000 characters.</summary>
    public string? LanguageChallenge { get; set; }

    /// <summary>Learning outcome that it asks for, where it asks for one.</summary>
    public Guid? LearningOutcomeId { get; set; }
}
