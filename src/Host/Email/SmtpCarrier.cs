using System.Globalization;
using System.Net.Sockets;
using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Reminders;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Jobbspar.Host.Email;

/// <summary>
/// Hands e-mails to a mail server. Until the first byte of a mail has left, whatever goes wrong is tried again, unless the server refuses the recipient for
/// good; from then on a server that breaks off or falls silent without an answer may have taken it, and nobody gets the same mail twice.
/// </summary>
/// <param name="settings">Sender.</param>
/// <param name="server">Mail server.</param>
/// <param name="limit">How long a mail may take.</param>
internal sealed class SmtpCarrier(HostSettings settings, SmtpServer server, TimeSpan limit) : IEmailCarrier
{
    /// <summary>How long a mail may take unless something else is said.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public async Task<Handover> SendAsync(OutgoingEmail email, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        using var conversation = new SmtpConversation();
        try
        {
            using var message = EmailMessage.ToMime(email, settings.EmailFrom);

            // Many a municipality's own certificates name no list of revoked ones. The limit is ours: the library's own must not come first.
            using var client = new SmtpClient(conversation) { CheckCertificateRevocation = false, Timeout = (int)(2 * limit).TotalMilliseconds };
            await client.ConnectAsync(server.Host, server.Port, server.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None, time.Token);
            if (server.User is not null)
            {
                await client.AuthenticateAsync(server.User, server.Password ?? "", time.Token);
            }

            await client.SendAsync(message, time.Token, conversation);
            await client.DisconnectAsync(quit: true, time.Token);
            return new(EmailOutcome.Sent);
        }
        catch (OperationCanceledException)
        {
            return Broken(conversation, cancellationToken.IsCancellationRequested
                ? "The host ended in the middle of handing it over."
                : string.Create(CultureInfo.InvariantCulture, $"The mail server did not answer within {limit.TotalMinutes} minutes."));
        }
        catch (SmtpCommandException fault)
        {
            return Judge((int)fault.StatusCode, isOfTheMail: fault.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted);
        }
        catch (Exception fault) when (fault is IOException or ProtocolException or ServiceNotConnectedException or TimeoutException)
        {
            return Broken(conversation, "The mail server broke the connection.");
        }
        catch (SocketException)
        {
            return new(EmailOutcome.TryAgain, "The mail server could not be reached.");
        }
        catch (Exception fault) when (fault is System.Security.Authentication.AuthenticationException or AuthenticationException or ServiceNotAuthenticatedException or SslHandshakeException or NotSupportedException or ParseException)
        {
            return new(EmailOutcome.TryAgain, $"The mail server could not be used: {fault.GetType().Name}.");
        }
    }

    /// <summary>A server that answered the mail with a refusal and left at once has answered all the same.</summary>
    private static Handover Broken(SmtpConversation conversation, string why) => conversation switch
    {
        { MailIsLeaving: false } => new(EmailOutcome.TryAgain, why),
        { LastReply: >= 400 and var code } => Judge(code, isOfTheMail: true),
        _ => new(null, why),
    };

    private static MailRefusalReason WhyOf(int code) => code switch
    {
        550 or 551 or 553 => MailRefusalReason.UnknownAddress,
        552 => MailRefusalReason.MailboxFull,
        _ => MailRefusalReason.Rejected,
    };

    /// <summary>5xx to the recipient or the mail is for good, all else passes. Only codes are kept: the server's words may repeat the address.</summary>
    private static Handover Judge(int code, bool isOfTheMail) => isOfTheMail && code is >= 500 and < 600
        ? new(EmailOutcome.Refused, string.Create(CultureInfo.InvariantCulture, $"The mail server refused with {code}."), WhyOf(code))
        : new(EmailOutcome.TryAgain, string.Create(CultureInfo.InvariantCulture, $"The mail server answered {code}."));
}
