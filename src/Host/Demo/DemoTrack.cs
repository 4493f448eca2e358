using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.Demo;

/// <summary>One track of the example portfolio, as it is lived through. Days are counted from the demo's first today; negative ones lie before it.</summary>
internal sealed record DemoTrack
{
    /// <summary>User name of the coordinator.</summary>
    public required string Coordinator { get; init; }

    /// <summary>User name of the substitute.</summary>
    public required string Substitute { get; init; }

    /// <summary>Day of registration; moved to the next working day.</summary>
    public required int Registered { get; init; }

    /// <summary>Day of the planned start.</summary>
    public required int Start { get; init; }

    /// <summary>Day of the planned end.</summary>
    public required int End { get; init; }

    /// <summary>Items that nobody gets round to; they, and whatever waits for them, are what makes the track late.</summary>
    public IReadOnlyList<string> Neglected { get; init; } = [];

    /// <summary>Day on which an obstacle is reported, and what it is; null where none is.</summary>
    public (int Day, string Reason)? Obstacle { get; init; }

    /// <summary>Participants of today; empty where none are registered yet.</summary>
    public IReadOnlyList<DemoPerson> People { get; init; } = [];

    /// <summary>What the first employer's competence profile says, which goes with a confirmed letter of intent; null where there are neither.</summary>
    public CompetenceContent? Profile { get; init; }

    /// <summary>Code of the education in the catalogue that the track's chain is built around; null where there is no chain yet.</summary>
    public string? Education { get; init; }

    /// <summary>All else that is said at the start. Dates are filled in from the days.</summary>
    public required NewTrack Form { get; init; }
}
