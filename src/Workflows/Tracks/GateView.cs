using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks;

/// <summary>A shut gate.</summary>
public sealed record GateView
{
    /// <summary><c>G1</c>…<c>G4</c>.</summary>
    public required string Gate { get; init; }

    /// <summary>Phase that it leads to; null for G4, which closes the track.</summary>
    public Phase? LeadsTo { get; init; }

    /// <summary>What is missing, as <c>OpenGateAsync</c> would answer; empty when the gate can open.</summary>
    public required IReadOnlyList<Refusal> Missing { get; init; }
}
