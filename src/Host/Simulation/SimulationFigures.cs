namespace Jobbspar.Host.Simulation;

/// <summary>What the years came to. All but <see cref="Run"/> is the same for the same seed.</summary>
internal sealed record SimulationFigures
{
    public required SimulationOptions Options { get; init; }

    public required TrackCounts Tracks { get; init; }

    public required ParticipantCounts Participants { get; init; }

    /// <summary>Outcomes of those who ended, by code.</summary>
    public required IReadOnlyDictionary<string, int> Outcomes { get; init; }

    /// <summary>Shares, each with its denominator named (DOMAIN 7.3).</summary>
    public required IReadOnlyList<SimulatedRate> Rates { get; init; }

    public required TaskCounts Tasks { get; init; }

    public required PromiseCounts Promises { get; init; }

    public required GapCounts Gaps { get; init; }

    public required EscalationCounts Escalations { get; init; }

    /// <summary>Commands that were refused, by command and rule: what people tried that was not allowed yet.</summary>
    public required IReadOnlyDictionary<string, int> Refused { get; init; }

    public required RunFigures Run { get; init; }

    internal sealed record TrackCounts(int Started, int Closed, int Cancelled, int Parked, IReadOnlyDictionary<string, int> Underway);

    /// <summary>Started: an intervention began. Ended: of those, closed. Completed: of those, neither dropped out nor ended otherwise.</summary>
    internal sealed record ParticipantCounts(int Registered, int Accepted, int Started, int Ended, int Completed);

    internal sealed record SimulatedRate(string Measure, string Denominator, int Count, int Of, double? Percent);

    internal sealed record TaskCounts(int Opened, int Completed, int CompletedLate, int Waived, int NoLongerAsked, int Open);

    /// <summary>Settled are those with a receipt; the books hold where what was promised is settled or open, and nothing is both.</summary>
    internal sealed record PromiseCounts(int Promised, int Kept, int Folded, int Recalled, int Refused, int Dropped, int Open, int Receipts, bool Holds);

    /// <summary>Participants with uncovered time had it between interventions; those after a break had left, and were not closed yet.</summary>
    internal sealed record GapCounts(
        int Found,
        int Open,
        IReadOnlyDictionary<string, int> BySeverity,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ByKind,
        int UncoveredWorkingDays,
        int ParticipantsWithUncoveredTime,
        int ParticipantsWithCriticalUncoveredTime,
        int ParticipantsUncoveredAfterBreak,
        int FoundBeforeTheyBegan,
        GapShare Summer,
        GapShare OtherTimes);

    /// <summary>Of the interventions that ended with another to follow: after how many came a hole of three working days or more.</summary>
    internal sealed record GapShare(int Holes, int Ends);

    /// <summary>Solved early: of the tracks that were ever stuck, those of which no question went higher than the managers.</summary>
    internal sealed record EscalationCounts(int Raised, IReadOnlyDictionary<string, int> ByLevel, IReadOnlyDictionary<string, int> ByEnd, IReadOnlyDictionary<string, int> ByCause, int TracksEverStuck, int TracksSolvedEarly);

    internal sealed record RunFigures(double WallSeconds, int Days, int Commands, double TasksPerSecond, double DaysPerSecond);
}
