namespace Jobbspar.Workflows.Profiles;

/// <summary>A learning outcome as a form or a file gives it.</summary>
public sealed record OutcomeContent
{
    /// <summary>The outcome that it is a copy or a new wording of; null for a new one.</summary>
    public Guid? LineageId { get; init; }

    /// <summary><c>text</c>, which continues "kan …".</summary>
    public string? Text { get; init; }

    /// <summary><c>typ</c>: code of <see cref="OutcomeType"/>.</summary>
    public string? Type { get; init; }

    /// <summary><c>måste</c>.</summary>
    public bool IsMust { get; init; }

    /// <summary><c>bedöms</c>: code of <see cref="Assessor"/>.</summary>
    public string? AssessableBy { get; init; }
}
