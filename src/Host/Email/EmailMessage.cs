using System.Text;
using Jobbspar.Workflows.Reminders;
using MimeKit;

namespace Jobbspar.Host.Email;

/// <summary>Writes an e-mail: text, the same as a page, and dated duties as a calendar file; in UTF-8 and base64, so that every server on the way carries it unchanged.</summary>
internal static class EmailMessage
{
    private const string CalendarName = "jobbspar.ics";

    // The library counts a folded subject's words without their wrapping: with this, lines stay within the 78 that RFC 5322 asks for.
    private static readonly FormatOptions Lines = new() { NewLineFormat = NewLineFormat.Dos, MaxLineLength = 64 };

    /// <summary>The message, for a mail server.</summary>
    public static MimeMessage ToMime(OutgoingEmail email, string from)
    {
        var sender = MailboxAddress.Parse(from);
        var message = new MimeMessage { Date = email.At.ToUniversalTime(), MessageId = $"{email.Id:D}@{sender.Domain}", Body = Body(email.Content) };
        message.From.Add(sender);
        message.To.Add(MailboxAddress.Parse(email.To));
        var subject = new Header(HeaderId.Subject, "");
        subject.SetValue(Lines, Encoding.UTF8, email.Content.Subject);
        message.Headers.Replace(subject);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    /// <summary>The message as the text of an <c>.eml</c> file, ASCII with CRLF.</summary>
    public static string ToEml(OutgoingEmail email, string from)
    {
        using var message = ToMime(email, from);
        using var file = new MemoryStream();
        message.WriteTo(Lines, file);
        return Encoding.ASCII.GetString(file.GetBuffer().AsSpan(0, (int)file.Length));
    }

    private static MimeEntity Body(ReminderEmail content)
    {
        MimeEntity body = Text("plain", content.Text);
        if (content.Html is { } html)
        {
            body = new MultipartAlternative { body, Text("html", html) };
        }

        if (content.Calendar is { } calendar)
        {
            var file = Text("calendar", calendar);
            file.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = CalendarName };
            body = new Multipart("mixed") { body, file };
        }

        return body;
    }

    private static TextPart Text(string kind, string text)
    {
        var part = new TextPart(kind) { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        return part;
    }
}
