namespace Jobbspar.Workflows.Calendar;

/// <summary>Why a date stands out in the Swedish calendar.</summary>
public enum HolidayKind
{
    /// <summary>Allmän helgdag by law (1989:253).</summary>
    PublicHoliday,

    /// <summary>Midsommarafton, julafton and nyårsafton: no holidays by the law of 1989, but counted as such by the Annual Leave Act.</summary>
    Eve,

    /// <summary>A working day that an organisation may give off: trettondagsafton, skärtorsdagen, valborgsmässoafton or a klämdag.</summary>
    Optional,
}
