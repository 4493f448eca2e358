namespace Jobbspar.Workflows.Tracks;

/// <summary>How far a track has come in one phase.</summary>
public sealed record PhaseProgress
{
    /// <summary>Phase.</summary>
    public required Phase Phase { get; init; }

    /// <summary><c>KOMMANDE</c>, <c>PAGAR</c> or <c>KLAR</c>.</summary>
    public required string State { get; init; }

    /// <summary>Items finished.</summary>
    public required int Done { get; init; }

    /// <summary>Items there are so far; 0 for a coming phase.</summary>
    public required int Total { get; init; }

    /// <summary>Open items past their due date.</summary>
    public required int Late { get; init; }
}
