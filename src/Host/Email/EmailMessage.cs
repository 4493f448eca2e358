using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace Jobbspar.Host.Email;

/// <summary>Writes an e-mail by RFC 5322 and MIME: UTF-8 in base64, so that every server on the way carries it unchanged.</summary>
internal static class EmailMessage
{
    private const string CalendarName = "jobbspar.ics";

    /// <summary>The message for the mail client of the framework: text, the same as a page, and dated duties as a calendar file.</summary>
    public static MailMessage ToMailMessage(OutgoingEmail email, string from)
    {
        var message = new MailMessage(from, email.To)
        {
            Subject = email.Content.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = email.Content.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = System.Net.Mime.TransferEncoding.Base64,
        };
        message.Headers["Message-ID"] = MessageId(email, from);
        message.Headers["Auto-Submitted"] = "auto-generated";
        if (email.Content.Html is { } html)
        {
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, "text/html"));
            message.AlternateViews[0].TransferEncoding = System.Net.Mime.TransferEncoding.Base64;
        }

        if (email.Content.Calendar is { } calendar)
        {
            message.Attachments.Add(new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(calendar)), CalendarName, "text/calendar")
            {
                TransferEncoding = System.Net.Mime.TransferEncoding.Base64,
                ContentType = { CharSet = "utf-8" },
            });
        }

        return message;
    }

    /// <summary>The message as the text of an <c>.eml</c> file, ASCII with CRLF.</summary>
    public static string ToEml(OutgoingEmail email, string from)
    {
        var text = new StringBuilder();
        Header(text, "Date", email.At.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header(text, "From", from);
        Header(text, "To", email.To);
        Header(text, "Subject", EncodedWords(email.Content.Subject));
        Header(text, "Message-ID", MessageId(email, from));
        Header(text, "Auto-Submitted", "auto-generated");
        Header(text, "MIME-Version", "1.0");
        Part[] views = [new("text/plain", email.Content.Text), .. email.Content.Html is { } html ? [new Part("text/html", html)] : Array.Empty<Part>()];
        if (email.Content.Calendar is { } calendar)
        {
            Multipart(
                text,
                "mixed",
                email.Id,
                [inner => Views(inner, views, email.Id), inner => Write(inner, new Part("text/calendar", calendar), $"attachment; filename={CalendarName}")]);
        }
        else
        {
            Views(text, views, email.Id);
        }

        return text.ToString();
    }

    private static void Views(StringBuilder text, Part[] views, Guid id)
    {
        if (views is [var only])
        {
            Write(text, only, disposition: null);
        }
        else
        {
            Multipart(text, "alternative", id, [.. views.Select(view => (Action<StringBuilder>)(inner => Write(inner, view, disposition: null)))]);
        }
    }

    private static void Multipart(StringBuilder text, string kind, Guid id, IReadOnlyList<Action<StringBuilder>> parts)
    {
        var boundary = $"{kind}-{id:N}";
        Header(text, "Content-Type", $"multipart/{kind};\r\n boundary=\"{boundary}\"");
        text.Append("\r\n");
        foreach (var part in parts)
        {
            text.Append("--").Append(boundary).Append("\r\n");
            part(text);
        }

        text.Append("--").Append(boundary).Append("--\r\n");
    }

    private static void Write(StringBuilder text, Part part, string? disposition)
    {
        Header(text, "Content-Type", $"{part.Type}; charset=utf-8");
        if (disposition is not null)
        {
            Header(text, "Content-Disposition", disposition);
        }

        Header(text, "Content-Transfer-Encoding", "base64");
        text.Append("\r\n");
        foreach (var line in Convert.ToBase64String(Encoding.UTF8.GetBytes(part.Content.ReplaceLineEndings("\r\n"))).Chunk(76))
        {
            text.Append(line).Append("\r\n");
        }
    }

    private static string MessageId(OutgoingEmail email, string from) => $"<{email.Id:D}@{new MailAddress(from).Host}>";

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");

    /// <summary>RFC 2047; each word ends on a whole character and fits its line.</summary>
    private static string EncodedWords(string value)
    {
        if (value.All(sign => sign is >= ' ' and < '\u007f'))
        {
            return value;
        }

        var words = new List<string>();
        var word = new List<byte>();
        foreach (var rune in value.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (word.Count + bytes.Length > 39)
            {
                words.Add(Word(word));
                word.Clear();
            }

            word.AddRange(bytes);
        }

        words.Add(Word(word));
        return string.Join("\r\n ", words);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";

    private sealed record Part(string Type, string Content);
}
