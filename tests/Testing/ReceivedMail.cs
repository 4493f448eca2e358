using System.Text;
using System.Text.RegularExpressions;

namespace Jobbspar.Testing;

/// <summary>A mail as it came over the wire.</summary>
/// <param name="From">Sender of the envelope.</param>
/// <param name="To">Recipients of the envelope.</param>
/// <param name="Source">Headers and body as sent.</param>
public sealed partial record ReceivedMail(string From, IReadOnlyList<string> To, string Source)
{
    public string Subject => Header("Subject");

    /// <summary>The plain text, decoded.</summary>
    public string Text => Part("text/plain") ?? "";

    /// <summary>The first part of a kind, decoded, however deep it lies; null where there is none.</summary>
    public string? Part(string type)
    {
        var kind = Header("Content-Type");
        if (kind.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            var boundary = Boundary().Match(kind).Groups["name"].Value;
            return Source.Split("--" + boundary)[1..]
                .Where(part => !part.StartsWith("--", StringComparison.Ordinal))
                .Select(part => (this with { Source = part[2..] }).Part(type))
                .FirstOrDefault(found => found is not null);
        }

        return kind.Length == 0 || kind.StartsWith(type, StringComparison.OrdinalIgnoreCase) ? Body() : null;
    }

    /// <summary>A header's value, unfolded and decoded; empty where there is none.</summary>
    public string Header(string name)
    {
        var head = Source[..Source.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        var unfolded = head.Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal);
        var line = unfolded.Split("\r\n").FirstOrDefault(x => x.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase));
        var value = line is null ? "" : line[(name.Length + 1)..].Trim();
        return EncodedWord().Replace(BetweenEncodedWords().Replace(FromWire(value), "${end}"), Decode);
    }

    private string Body()
    {
        var body = Source[(Source.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        return Header("Content-Transfer-Encoding").ToLowerInvariant() switch
        {
            "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
            "quoted-printable" => Encoding.UTF8.GetString(FromQuotedPrintable(body, underscoreIsSpace: false)),
            _ => FromWire(body),
        };
    }

    /// <summary>The sink reads bytes as Latin-1 so that none is lost.</summary>
    private static string FromWire(string text) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text));

    private static string Decode(Match word) => Encoding.GetEncoding(word.Groups["charset"].Value).GetString(
        word.Groups["encoding"].Value is "B" or "b"
            ? Convert.FromBase64String(word.Groups["text"].Value)
            : FromQuotedPrintable(word.Groups["text"].Value, underscoreIsSpace: true));

    private static byte[] FromQuotedPrintable(string text, bool underscoreIsSpace)
    {
        var joined = text.Replace("=\r\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>(joined.Length);
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] is '=' && i + 2 < joined.Length)
            {
                bytes.Add(Convert.ToByte(joined.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.Add(underscoreIsSpace && joined[i] is '_' ? (byte)' ' : (byte)joined[i]);
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex("boundary=\"?(?<name>[^\";]+)\"?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?(?<charset>[^?]+)\?(?<encoding>[BbQq])\?(?<text>[^?]*)\?=", RegexOptions.None, 1000)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(?<end>\?=)\s+(?==\?)", RegexOptions.None, 1000)]
    private static partial Regex BetweenEncodedWords();
}
