namespace Jobbspar.Workflows.Calendar;

/// <summary>What an administrator has decided of a calendar: of everybody's, or of one organisation's (DOMAIN 5.3).</summary>
public sealed class CalendarRules
{
    /// <summary>The calendar of everybody who has none of her own.</summary>
    public static readonly Guid Everybody = Guid.Empty;

    /// <summary>Organisation; <see cref="Everybody"/> for the service's own.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Trettondagsafton, 5 January, is off.</summary>
    public bool TwelfthNightIsOff { get; set; }

    /// <summary>Skärtorsdagen is off.</summary>
    public bool MaundyThursdayIsOff { get; set; }

    /// <summary>Valborgsmässoafton, 30 April, is off.</summary>
    public bool WalpurgisEveIsOff { get; set; }

    /// <summary>Klämdagar are off.</summary>
    public bool BridgeDaysAreOff { get; set; }

    /// <summary>First ISO week of the summer pause of staff duties, 1–52; null = no pause.</summary>
    public int? SummerFirstWeek { get; set; } = StaffPauseRules.UsualSummerFirstWeek;

    /// <summary>Last ISO week of it, not before the first.</summary>
    public int? SummerLastWeek { get; set; } = StaffPauseRules.UsualSummerLastWeek;

    /// <summary>True where staff duties pause from 23 December to 6 January.</summary>
    public bool ChristmasPause { get; set; } = true;

    /// <summary>When staff duties pause by it.</summary>
    public StaffPauseRules Pauses => new(SummerFirstWeek, SummerLastWeek, ChristmasPause);

    /// <summary>Counts changes; optimistic concurrency.</summary>
    public int Version { get; set; }
}
