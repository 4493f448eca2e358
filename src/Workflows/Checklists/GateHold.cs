namespace Jobbspar.Workflows.Checklists;

/// <summary>How an item holds a gate (spärr).</summary>
public sealed record GateHold
{
    /// <summary><c>G1</c>…<c>G4</c> or a participant gate <c>P1</c>…<c>P3</c>; null for an advisory item, which holds none.</summary>
    public string? Code { get; init; }

    /// <summary><c>H</c> hard, <c>W</c> waivable with a reason, <c>A</c> advisory.</summary>
    public required string Strength { get; init; }

    /// <summary>A condition of the hold, in English, for those who maintain the catalogue; empty where none.</summary>
    public string Note { get; init; } = "";
}
