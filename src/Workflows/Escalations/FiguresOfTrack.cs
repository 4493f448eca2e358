using Jobbspar.Workflows.Closure;

namespace Jobbspar.Workflows.Escalations;

/// <summary>A track in figures, for those who may not see who takes part in it: of small groups nothing, since "one of three" is as good as a name (DOMAIN 2.2, KON-05).</summary>
public sealed record FiguresOfTrack
{
    /// <summary>Employers.</summary>
    public required int Employers { get; init; }

    /// <summary>How many they expect to recruit.</summary>
    public required int Vacancies { get; init; }

    /// <summary>Jobs that the letters of intent in force aim at, of employers who have not withdrawn.</summary>
    public required int JobsIntended { get; init; }

    /// <summary>Participants who are accepted, active or paused; null where fewer than five ever were accepted.</summary>
    public int? ActiveParticipants { get; init; }

    /// <summary>Those of them with an open gap that is ALLVARLIG or worse; null as above.</summary>
    public int? WithSeriousGap { get; init; }

    /// <summary>Working days on which participants had nothing though they were to have; null as above.</summary>
    public int? LostWorkingDays { get; init; }

    /// <summary>Outcomes so far; null where fewer than five are closed.</summary>
    public IReadOnlyList<OutcomeFigure>? Outcomes { get; init; }

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
