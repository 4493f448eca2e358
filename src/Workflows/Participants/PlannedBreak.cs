using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Workflows.Participants;

/// <summary>A planerat uppehåll (DOMAIN 4.12). It covers days only when it was agreed, and those concerned informed, long enough before.</summary>
public sealed class PlannedBreak
{
    /// <summary>Working days before the first day by which it is to be agreed and known.</summary>
    public const int NoticeWorkingDays = 20;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary>What it concerns.</summary>
    public required BreakScope Scope { get; init; }

    /// <summary>The participant, the employer's part in the track, or the step of the track's chain; null for the whole track.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Kind.</summary>
    public required BreakType Type { get; set; }

    /// <summary>First day, local date.</summary>
    public required DateOnly FirstDay { get; set; }

    /// <summary>Last day, local date; not before the first.</summary>
    public required DateOnly LastDay { get; set; }

    /// <summary>Local date on which it was agreed.</summary>
    public DateOnly? AgreedOn { get; set; }

    /// <summary>Local date on which the participants concerned were informed.</summary>
    public DateOnly? ParticipantsInformedOn { get; set; }

    /// <summary>Local date on which the employers concerned were informed.</summary>
    public DateOnly? EmployerInformedOn { get; set; }

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }

    /// <summary>Last local date on which it may be agreed and made known.</summary>
    public DateOnly NoticeBy(WorkingDayCalendar calendar) => calendar.AddWorkingDays(FirstDay, -NoticeWorkingDays);

    /// <summary>True where its days cover participants' gaps: agreed, and participants informed, at least twenty working days before.</summary>
    public bool CoversParticipants(WorkingDayCalendar calendar) => IsInTime(AgreedOn, calendar) && IsInTime(ParticipantsInformedOn, calendar);

    /// <summary>The same for employers' gaps.</summary>
    public bool CoversEmployers(WorkingDayCalendar calendar) => IsInTime(AgreedOn, calendar) && IsInTime(EmployerInformedOn, calendar);

    private bool IsInTime(DateOnly? date, WorkingDayCalendar calendar) => date is { } day && day <= NoticeBy(calendar);
}
