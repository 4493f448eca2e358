using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.Simulation;

/// <summary>One track as it is drawn before anybody lives through it.</summary>
internal sealed record SimulatedTrack
{
    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    public required DateOnly Registered { get; init; }

    /// <summary>Planned first day of the implementation.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Planned last day.</summary>
    public required DateOnly End { get; init; }

    /// <summary>Item that nobody gets round to, so that the track is stuck; null where it is not.</summary>
    public string? Neglected { get; init; }

    /// <summary>True where the coordinators solve it themselves once it has been lifted to them; else it waits for the steering group.</summary>
    public bool IsSolvedEarly { get; init; }

    public required NewTrack Form { get; init; }

    public required IReadOnlyList<SimulatedParticipant> Participants { get; init; }
}
