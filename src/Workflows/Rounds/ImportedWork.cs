using Jobbspar.Workflows.Closure;

namespace Jobbspar.Workflows.Rounds;

/// <summary>What has been worked out and done in a round, beside its participants.</summary>
internal sealed record ImportedWork
{
    /// <summary>Arbetsförmedlingen, as the register knows it or is to; null where the file names none.</summary>
    public ImportedOffice? Office { get; init; }

    public IReadOnlyList<ImportedAgreement> Agreements { get; init; } = [];

    /// <summary>The chain, in order.</summary>
    public IReadOnlyList<ImportedChainStep> Chain { get; init; } = [];

    /// <summary>What the forms of tasks were filled in with; the same for every employer and participant.</summary>
    public IReadOnlyList<ImportedTask> Tasks { get; init; } = [];

    /// <summary>Gates that were opened, in order.</summary>
    public IReadOnlyList<string> Gates { get; init; } = [];

    public EvaluationContent? Evaluation { get; init; }

    public NewRoundContent? NewRound { get; init; }
}
