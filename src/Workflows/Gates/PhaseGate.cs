using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Gates;

/// <summary>One of the four gates (spärrar) between the phases (DOMAIN 3.8).</summary>
public sealed record PhaseGate
{
    /// <summary>All, in the order in which a track meets them.</summary>
    public static IReadOnlyList<PhaseGate> All { get; } =
    [
        new() { Code = "G1", Closes = Phase.Planning, LeadsTo = Phase.Recruitment },
        new() { Code = "G2", Closes = Phase.Recruitment, LeadsTo = Phase.Implementation },
        new() { Code = "G3", Closes = Phase.Implementation, LeadsTo = Phase.Closure },
        new() { Code = "G4", Closes = Phase.Closure, LeadsTo = null },
    ];

    /// <summary><c>G1</c>…<c>G4</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The phase that the track leaves through it.</summary>
    public required Phase Closes { get; init; }

    /// <summary>The phase that the track enters; null for the last, which closes the track.</summary>
    public required Phase? LeadsTo { get; init; }

    /// <summary>The event that ends the standing duties of the phase that is left, within the workflow instance.</summary>
    public string PhaseLeft => $"phase-left:{Closes.Code()}";

    /// <summary>The gate of a code, or null.</summary>
    public static PhaseGate? Find(string? code) => All.FirstOrDefault(gate => string.Equals(gate.Code, code, StringComparison.Ordinal));

    /// <summary>The gate through which a phase is left.</summary>
    public static PhaseGate Of(Phase phase) => All.Single(gate => gate.Closes == phase);
}
