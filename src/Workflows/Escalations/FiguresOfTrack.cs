namespace Jobbspar.Workflows.Escalations;

/// <summary>A track in figures, for those who may not see who takes part in it.</summary>
public sealed record FiguresOfTrack
{
    /// <summary>Employers.</summary>
    public required int Employers { get; init; }

    /// <summary>How many they expect to recruit.</summary>
    public required int Vacancies { get; init; }

    /// <summary>Planned places.</summary>
    public required int Places { get; init; }

    /// <summary>Open tasks.</summary>
    public required int OpenTasks { get; init; }

    /// <summary>Of these late.</summary>
    public required int LateTasks { get; init; }

    /// <summary>GS.</summary>
    public required DateOnly PlannedStart { get; init; }

    /// <summary>GE.</summary>
    public required DateOnly PlannedEnd { get; init; }
}
