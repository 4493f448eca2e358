using System.Globalization;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Host.Components.Elements;

/// <summary>Writes dates and instants the Swedish way: ÅÅÅÅ-MM-DD, ISO week, 24-hour clock in Swedish time.</summary>
public sealed class Days(TimeProvider clock, PageTexts texts)
{
    /// <summary>Today's local date.</summary>
    public DateOnly Today => SwedishTime.Today(clock);

    /// <summary><c>2026-12-14</c>.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Number of the ISO week.</summary>
    public static int Week(DateOnly date) => ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified));

    /// <summary><c>2026-12-14, v. 51</c>.</summary>
    public string WithWeek(DateOnly date) => texts["Days.WithWeek", Iso(date), Week(date)];

    /// <summary><c>måndag 2026-12-14, vecka 51</c>.</summary>
    public string Spoken(DateOnly date) =>
        texts["Days.Spoken", date.ToString("dddd", CultureInfo.CurrentCulture), Iso(date), Week(date)];

    /// <summary><c>2026-12-14 09:05</c>, Swedish time.</summary>
    public static string Moment(DateTimeOffset instant) =>
        SwedishTime.LocalOf(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
