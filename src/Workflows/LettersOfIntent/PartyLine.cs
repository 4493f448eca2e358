namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>A party as a form gives it.</summary>
public sealed record PartyLine
{
    /// <summary><c>organisation</c>.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary><c>slag</c>: code of <see cref="LetterPartyKind"/>.</summary>
    public string? Kind { get; init; }
}
