using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Workflows.Rounds;

/// <summary>What a round has agreed with one of its employers: profiles that were fixed and a letter that all have confirmed.</summary>
internal sealed record ImportedAgreement
{
    public required string Path { get; init; }

    /// <summary>Employer, as the round's list names it.</summary>
    public string? Employer { get; init; }

    /// <summary>Who approves and confirms for the employer.</summary>
    public string? Manager { get; init; }

    /// <summary>Who confirms for the other parties, by kind of party.</summary>
    public IReadOnlyDictionary<LetterPartyKind, string> Signers { get; init; } = new Dictionary<LetterPartyKind, string>();

    /// <summary>Local date on which all was agreed.</summary>
    public DateOnly? On { get; init; }

    public CompetenceContent? Competence { get; init; }

    public IReadOnlyList<RequirementLine> Requirements { get; init; } = [];

    /// <summary>The letter without its parties; null for none.</summary>
    public LetterContent? Letter { get; init; }

    /// <summary>What each kind of party undertakes, beside <see cref="Letter"/>.</summary>
    public IReadOnlyList<ImportedCommitment> Commitments { get; init; } = [];
}
