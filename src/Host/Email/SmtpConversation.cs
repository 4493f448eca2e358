using System.Globalization;
using System.Text;
using MailKit;

namespace Jobbspar.Host.Email;

/// <summary>Follows a conversation with a mail server: how far it came, and which code the server said last. Keeps no words.</summary>
internal sealed class SmtpConversation : IProtocolLogger, ITransferProgress
{
    /// <summary>True from the first byte of the mail itself.</summary>
    public bool MailIsLeaving { get; private set; }

    /// <summary>The server's last code, e.g. 250; 0 before the first.</summary>
    public int LastReply { get; private set; }

    IAuthenticationSecretDetector? IProtocolLogger.AuthenticationSecretDetector { get; set; }

    public void Report(long bytesTransferred) => MailIsLeaving = true;

    public void Report(long bytesTransferred, long totalSize) => MailIsLeaving = true;

    public void LogConnect(Uri uri)
    {
    }

    public void LogClient(byte[] buffer, int offset, int count)
    {
    }

    public void LogServer(byte[] buffer, int offset, int count)
    {
        foreach (var line in Encoding.ASCII.GetString(buffer, offset, count).Split('\n'))
        {
            if (line.Length >= 3 && int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                LastReply = code;
            }
        }
    }

    public void Dispose()
    {
    }
}
