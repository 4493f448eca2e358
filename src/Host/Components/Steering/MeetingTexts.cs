using System.Globalization;

namespace Jobbspar.Host.Components.Steering;

/// <summary>Times of day as they are written: 24 hours, with a colon.</summary>
internal static class MeetingTexts
{
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Reads <c>9:30</c>, <c>09:30</c> and <c>09.30</c>; null where it is no time.</summary>
    public static TimeOnly? TimeOrNull(string text) =>
        TimeOnly.TryParseExact(text.Trim().Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
