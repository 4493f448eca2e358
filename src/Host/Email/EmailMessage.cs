using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace Jobbspar.Host.Email;

/// <summary>Writes an e-mail by RFC 5322 and MIME: UTF-8 in base64, so that every server on the way carries it unchanged.</summary>
internal static class EmailMessage
{
    /// <summary>The message for the mail client of the framework.</summary>
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
        Header(text, "Content-Type", "text/plain; charset=utf-8");
        Header(text, "Content-Transfer-Encoding", "base64");
        text.Append("\r\n");
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes(email.Content.Text.ReplaceLineEndings("\r\n")));
        foreach (var line in body.Chunk(76))
        {
            text.Append(line).Append("\r\n");
        }

        return text.ToString();
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
}
