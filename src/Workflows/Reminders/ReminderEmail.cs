using System.Net;
using System.Text;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// What a digest says by e-mail: what kinds of things there are and how many, the nearest last day, the tracks' public codes and a link, never a name, a task or a situation, because mail is read by others (GDPR-07).
/// </summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
public sealed record ReminderEmail(string Subject, string Text)
{
    /// <summary>The same as a page; null where only text is sent.</summary>
    public string? Html { get; init; }

    /// <summary>Dated duties as an iCalendar file; null where there are none.</summary>
    public string? Calendar { get; init; }

    /// <summary>Writes the e-mail, in Swedish.</summary>
    /// <param name="email">What was claimed.</param>
    /// <param name="publicUrl">Where users reach the service; the link leads to the one thing that there is, else to their tasks.</param>
    /// <param name="now">UTC instant at which it is written.</param>
    public static ReminderEmail Compose(ClaimedEmail email, Uri publicUrl, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(email);
        ArgumentNullException.ThrowIfNull(publicUrl);
        var link = email.Path is { } path ? publicUrl.ToString().TrimEnd('/') + path : publicUrl.ToString();
        var (subject, intro, lead, footer) = DomainTexts.ReminderEmail(email.Tracks, email.Counts, email.NearestDue);
        var listed = email.Tracks.Count > 1 ? email.Tracks : [];
        var text = new StringBuilder(intro).Append("\n\n");
        foreach (var code in listed)
        {
            text.Append("  ").Append(code).Append('\n');
        }

        text.Append(listed.Count > 0 ? "\n" : "").Append(lead).Append(' ').Append(link).Append("\n\n").Append(footer).Append('\n');
        return new ReminderEmail(subject, text.ToString())
        {
            Html = Page(subject, intro, listed, lead, link, footer),
            Calendar = email.Duties.Count == 0 ? null : DutyCalendar.Of(email.Duties, publicUrl, now),
        };
    }

    private static string Page(string subject, string intro, IReadOnlyList<string> listed, string lead, string link, string footer)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"sv\"><head><meta charset=\"utf-8\"><title>");
        html.Append(Encoded(subject)).Append("</title></head>\n<body style=\"font-family:sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a\">\n<p>").Append(Encoded(intro)).Append("</p>\n");
        if (listed.Count > 0)
        {
            html.Append("<ul>\n");
            foreach (var code in listed)
            {
                html.Append("<li>").Append(Encoded(code)).Append("</li>\n");
            }

            html.Append("</ul>\n");
        }

        return html.Append("<p>").Append(Encoded(lead)).Append(" <a href=\"").Append(Encoded(link)).Append("\">").Append(Encoded(link)).Append("</a></p>\n<p style=\"color:#555\">")
            .Append(Encoded(footer)).Append("</p>\n</body></html>\n").ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
