namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>A commitment as a form gives it.</summary>
public sealed record CommitmentLine
{
    /// <summary>The commitment that it is a new wording of; null for a new one.</summary>
    public Guid? LineageId { get; init; }

    /// <summary><c>part</c>: organisation that undertakes it.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary><c>text</c>.</summary>
    public string? Text { get; init; }

    /// <summary><c>slag</c>: code of <see cref="CommitmentCategory"/>.</summary>
    public string? Category { get; init; }

    /// <summary><c>senast</c>.</summary>
    public DateOnly? Due { get; init; }
}
