namespace Jobbspar.Workflows.Stuck;

/// <summary>A cause as the facts of a day show it.</summary>
/// <param name="Kind">Cause.</param>
/// <param name="Since">Local date since which what is wrong has been wrong.</param>
/// <param name="WaitsFor">Whom it waits for.</param>
/// <param name="Arguments">What its sentence names.</param>
public sealed record FoundCause(StuckKind Kind, DateOnly Since, WaitsFor WaitsFor, params IReadOnlyList<string> Arguments)
{
    /// <summary>True while the managers are asked by a reminder policy and the track is not stuck for it yet.</summary>
    public bool IsEarly { get; init; }

    /// <summary>True where it concerns safety: its clocks go on through staff pauses.</summary>
    public bool RunsInPauses { get; init; }

    /// <summary>When it goes up the ladder by reminder policies; null where the ladder's own times hold.</summary>
    public LiftDays? Lift { get; init; }
}
