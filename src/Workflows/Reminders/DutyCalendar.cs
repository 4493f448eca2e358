using System.Globalization;
using System.Text;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Writes dated duties as an iCalendar file (RFC 5545): one whole-day entry for each track and day, and one for each meeting, with the track's code and a link.</summary>
public static class DutyCalendar
{
    private const int LongestLine = 75;

    /// <summary>The file, with CRLF.</summary>
    /// <param name="duties">What is due when.</param>
    /// <param name="publicUrl">Where users reach the service.</param>
    /// <param name="now">UTC instant at which it is written.</param>
    public static string Of(IReadOnlyList<DatedDuty> duties, Uri publicUrl, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(duties);
        ArgumentNullException.ThrowIfNull(publicUrl);
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Jobbspar//Jobbspar//SV");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, "METHOD:PUBLISH");
        Line(file, "X-WR-CALNAME:" + Escaped(DomainTexts.CalendarName));
        foreach (var duty in duties)
        {
            Line(file, "BEGIN:VEVENT");
            Line(file, $"UID:{KeyOf(duty)}@{publicUrl.Host}");
            Line(file, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"));
            if (duty.BeginsAt is { } begins)
            {
                Line(file, string.Create(CultureInfo.InvariantCulture, $"DTSTART:{SwedishTime.InstantOf(duty.DueOn, begins).UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"));
            }
            else
            {
                Line(file, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{duty.DueOn:yyyyMMdd}"));
                Line(file, string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{duty.DueOn.AddDays(1):yyyyMMdd}"));
            }

            Line(file, "SUMMARY:" + Escaped(DomainTexts.CalendarEntry(duty)));
            Line(file, "URL:" + publicUrl);
            Line(file, duty.BeginsAt is null ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
            Line(file, "END:VEVENT");
        }

        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    /// <summary>The same day of the same track is the same entry, wherever it comes from, so that a calendar shows it once; a meeting that moves is the same meeting.</summary>
    private static string KeyOf(DatedDuty duty) => duty.Kind switch
    {
        DatedKind.Tasks => string.Create(CultureInfo.InvariantCulture, $"{duty.TrackId:N}-{duty.DueOn:yyyyMMdd}"),
        DatedKind.Decisions => string.Create(CultureInfo.InvariantCulture, $"{duty.TrackId:N}-{duty.DueOn:yyyyMMdd}-beslut"),
        _ => duty.TrackId.ToString("N"),
    };

    /// <summary>RFC 5545, 3.3.11.</summary>
    internal static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    /// <summary>Folded to lines of at most 75 octets, never within a character (RFC 5545, 3.1).</summary>
    private static void Line(StringBuilder file, string content)
    {
        var octets = 0;
        foreach (var rune in content.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
