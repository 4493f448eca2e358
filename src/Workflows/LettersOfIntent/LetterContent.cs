namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>What a letter of intent says, as a form gives it. Nothing is checked yet.</summary>
public sealed record LetterContent
{
    /// <summary><c>ambition</c>.</summary>
    public string? Ambition { get; init; }

    /// <summary><c>från</c>.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary><c>till</c>.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary><c>jobb</c>.</summary>
    public int? JobsIntended { get; init; }

    /// <summary><c>parter</c>, in order.</summary>
    public IReadOnlyList<PartyLine> Parties { get; init; } = [];

    /// <summary><c>åtaganden</c>, in order.</summary>
    public IReadOnlyList<CommitmentLine> Commitments { get; init; } = [];
}
