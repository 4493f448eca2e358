using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Workflows.Employers;

/// <summary>The letter of intent that is with the parties.</summary>
public sealed record LetterFact
{
    /// <summary>Its key.</summary>
    public required Guid LetterId { get; init; }

    /// <summary>Its version.</summary>
    public required int TextVersion { get; init; }

    /// <summary>Where it stands today; expired where its time is over.</summary>
    public required LetterStatus Status { get; init; }

    /// <summary>True where the municipality, Arbetsförmedlingen and the employer have all confirmed, and it holds today.</summary>
    public required bool IsConfirmedByTheThree { get; init; }

    /// <summary>True where each party has a commitment.</summary>
    public required bool EveryPartyUndertakesSomething { get; init; }

    /// <summary>Jobs that the employer aims at.</summary>
    public required int JobsIntended { get; init; }

    /// <summary>Commitments that are neither met, given up nor struck.</summary>
    public required int OpenCommitments { get; init; }

    /// <summary>Those that are late.</summary>
    public required int LateCommitments { get; init; }
}
