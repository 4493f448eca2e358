using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Rounds;

/// <summary>A participant of a file while her round is brought.</summary>
internal sealed record BroughtParticipant
{
    public required ImportedParticipant Given { get; init; }

    public required Guid TrackId { get; init; }

    /// <summary>Her id; empty where she could not be registered.</summary>
    public Guid Id { get; init; }

    /// <summary>The part of the employer that she is meant for.</summary>
    public Guid? EmployerId { get; init; }

    /// <summary>The steps of her chain that were planned.</summary>
    public IReadOnlyList<(Guid Id, ImportedStep Step)> Steps { get; init; } = [];

    /// <summary>What stopped her, under paths in the file; empty while nothing has.</summary>
    public IReadOnlyList<Refusal> Faults { get; init; } = [];
}
