using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.RestApi.Closure;

/// <summary>What a track came to, in figures. No person is in it; small groups are hidden as null.</summary>
internal sealed record FiguresAnswer
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
    public required IReadOnlyList<OutcomeFigure>? Outcomes { get; init; }

    /// <summary>Shares with their denominators named; empty where fewer than five are closed.</summary>
    public required IReadOnlyList<Rate> Rates { get; init; }

    /// <summary>Outcomes by gender.</summary>
    public required IReadOnlyList<GroupFigure> GenderGroups { get; init; }

    /// <summary>Outcomes by education.</summary>
    public required IReadOnlyList<GroupFigure> EducationGroups { get; init; }

    /// <summary>Median of the whole weeks from first to last day of those that are closed; null where fewer than five are.</summary>
    public required int? MedianWeeks { get; init; }

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
    public required int? LostWorkingDays { get; init; }

    /// <summary>Questions that reached the steering group or those higher up. Null in summaries from before it was counted.</summary>
    public required int? QuestionsLifted { get; init; }

    /// <summary>Employers that took part.</summary>
    public required int Employers { get; init; }

    /// <summary>Jobs that the employers expected.</summary>
    public required int VacanciesExpected { get; init; }

    public static FiguresAnswer Of(TrackFigures figures) => new()
    {
        Candidates = figures.Candidates,
        PlacesPlanned = figures.PlacesPlanned,
        Started = figures.Started,
        Ended = figures.Ended,
        Completed = figures.Completed,
        Outcomes = figures.Outcomes,
        Rates = figures.Rates,
        GenderGroups = figures.ByGender,
        EducationGroups = figures.ByEducation,
        MedianWeeks = figures.MedianWeeks,
        TransitionsMade = figures.TransitionsMade,
        TransitionsWithGap = figures.TransitionsWithGap,
        GapWorkingDays = figures.GapWorkingDays,
        FollowUps = figures.FollowUps,
        CompleteMeetings = figures.CompleteMeetings,
        Obstacles = figures.Obstacles,
        Escalations = figures.Escalations,
        LostWorkingDays = figures.LostWorkingDays,
        QuestionsLifted = figures.QuestionsLifted,
        Employers = figures.Employers,
        VacanciesExpected = figures.VacanciesExpected,
    };
}
