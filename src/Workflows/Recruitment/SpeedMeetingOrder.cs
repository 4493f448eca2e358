namespace Jobbspar.Workflows.Recruitment;

/// <summary>How the meetings of a speeddejtning are to follow each other.</summary>
public sealed record SpeedMeetingOrder
{
    /// <summary>Minutes of each meeting, 2–60.</summary>
    public required int MeetingMinutes { get; init; }

    /// <summary>Minutes to change places, 0–30.</summary>
    public required int ChangeMinutes { get; init; }

    /// <summary>Rounds between two breaks, 0 for none.</summary>
    public required int BreakAfterRounds { get; init; }

    /// <summary>Minutes of a break, 0–120.</summary>
    public required int BreakMinutes { get; init; }
}
