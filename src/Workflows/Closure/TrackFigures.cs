namespace Jobbspar.Workflows.Closure;

/// <summary>What a track came to, in figures (AVSL-04, DOMAIN 7.3). No person is in it; small groups are hidden as null.</summary>
public sealed record TrackFigures
{
    /// <summary>Candidates that were registered.</summary>
    public required int Candidates { get; init; }

    /// <summary>Places planned.</summary>
    public required int PlacesPlanned { get; init; }

    /// <summary>Participants that began (påbörjat).</summary>
    public required int Started { get; init; }

    /// <summary>Of them, those that are closed (avslutats).</summary>
    public required int Ended { get; init; }

    /// <summary>Of them, those that completed (fullföljt): neither dropped out nor ended otherwise.</summary>
    public required int Completed { get; init; }

    /// <summary>Outcomes of those that are closed; null where fewer than five are.</summary>
    public IReadOnlyList<OutcomeFigure>? Outcomes { get; init; }

    /// <summary>Shares with their denominators named; empty where fewer than five are closed.</summary>
    public required IReadOnlyList<Rate> Rates { get; init; }

    /// <summary>Outcomes by gender.</summary>
    public required IReadOnlyList<GroupFigure> ByGender { get; init; }

    /// <summary>Outcomes by education.</summary>
    public required IReadOnlyList<GroupFigure> ByEducation { get; init; }

    /// <summary>Median of the whole weeks from first to last day of those that are closed; null where fewer than five are.</summary>
    public int? MedianWeeks { get; init; }

    /// <summary>Transitions that were made.</summary>
    public required int TransitionsMade { get; init; }

    /// <summary>Transitions of them with a gap of more than two working days.</summary>
    public required int TransitionsWithGap { get; init; }

    /// <summary>Working days of those gaps, summed.</summary>
    public required int GapWorkingDays { get; init; }

    /// <summary>Follow-ups that were held.</summary>
    public required int FollowUps { get; init; }

    /// <summary>Avstämningar that reached every party.</summary>
    public required int CompleteMeetings { get; init; }

    /// <summary>Obstacles that were registered.</summary>
    public required int Obstacles { get; init; }

    /// <summary>Obstacles of them that were lifted to the steering group or higher up.</summary>
    public required int Escalations { get; init; }

    /// <summary>Working days on which participants had nothing though they were to have (P-TID), beyond the changeover that is tolerated. Null in summaries from before it was counted.</summary>
    public int? LostWorkingDays { get; init; }

    /// <summary>Questions that reached the steering group or those higher up. Null in summaries from before it was counted.</summary>
    public int? QuestionsLifted { get; init; }

    /// <summary>Employers that took part.</summary>
    public required int Employers { get; init; }

    /// <summary>Jobs that the employers expected.</summary>
    public required int VacanciesExpected { get; init; }
}
