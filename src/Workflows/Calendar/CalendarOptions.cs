namespace Jobbspar.Workflows.Calendar;

/// <summary>Days that are working days by default and that an organisation may give off (DOMAIN 5.3).</summary>
public sealed record CalendarOptions
{
    /// <summary>Trettondagsafton, 5 January, is off.</summary>
    public bool TwelfthNightIsOff { get; init; }

    /// <summary>Skärtorsdagen is off.</summary>
    public bool MaundyThursdayIsOff { get; init; }

    /// <summary>Valborgsmässoafton, 30 April, is off.</summary>
    public bool WalpurgisEveIsOff { get; init; }

    /// <summary>Klämdagar – a single working day between two days off – are off.</summary>
    public bool BridgeDaysAreOff { get; init; }

    /// <summary>Single dates that somebody has decided against the rules above and the law's; at most one for a date.</summary>
    public IReadOnlyList<DecidedDay> Days { get; init; } = [];
}
