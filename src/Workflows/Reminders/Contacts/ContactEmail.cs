using System.Net;
using System.Text;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>
/// What a contact is told by e-mail: which duties of her organisation, until when, in which track, and whom to answer. No link, since she has no account, and nothing about a
/// participant: of those tasks only how many there are. Always Swedish.
/// </summary>
public static class ContactEmail
{
    /// <summary>Writes the e-mail.</summary>
    public static ReminderEmail Compose(ClaimedContactMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var (subject, intro, footer) = DomainTexts.ContactEmail(mail.Tracks);
        var text = new StringBuilder(intro).Append("\n\n");
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"sv\"><head><meta charset=\"utf-8\"><title>").Append(Encoded(subject))
            .Append("</title></head>\n<body style=\"font-family:sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a\">\n<p>").Append(Encoded(intro)).Append("</p>\n");
        foreach (var track in mail.Tracks)
        {
            var (heading, duties, answer) = DomainTexts.ContactEmail(track);
            text.Append(heading).Append('\n');
            html.Append("<h2 style=\"font-size:18px\">").Append(Encoded(heading)).Append("</h2>\n<ul>\n");
            foreach (var duty in duties)
            {
                text.Append("  - ").Append(duty).Append('\n');
                html.Append("<li>").Append(Encoded(duty)).Append("</li>\n");
            }

            text.Append(answer).Append("\n\n");
            html.Append("</ul>\n<p>").Append(Encoded(answer)).Append("</p>\n");
        }

        text.Append(footer).Append('\n');
        html.Append("<p style=\"color:#555\">").Append(Encoded(footer)).Append("</p>\n</body></html>\n");
        return new ReminderEmail(subject, text.ToString()) { Html = html.ToString() };
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
