using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.Simulation;

/// <summary>A participant who does not exist: without a number, with a name that says so.</summary>
internal sealed record SimulatedParticipant
{
    /// <summary>1, 2, 3 … within the track.</summary>
    public required int Number { get; init; }

    /// <summary>False for a candidate who is not accepted.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>Code of the gender.</summary>
    public required string Gender { get; init; }

    /// <summary>Code of the education.</summary>
    public required string Education { get; init; }

    public required int BirthYear { get; init; }

    /// <summary>Her chain, in order.</summary>
    public required IReadOnlyList<SimulatedStep> Steps { get; init; }

    /// <summary>How it ends.</summary>
    public required ClosureOutcome Outcome { get; init; }

    /// <summary>Day on which she drops out; null where she does not.</summary>
    public DateOnly? LeavesOn { get; init; }
}
