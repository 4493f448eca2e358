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
/// Hands e-mails to a mail server. Until the first byte of a mail has left, whatever goes wrong is tried again; from then on a server that breaks off or
/// falls silent may have taken it, and nobody gets the same mail twice.
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
        var leaving = new Leaving();
        try
        {
            using var message = EmailMessage.ToMime(email, settings.EmailFrom);

            // Many a municipality's own certificates name no list of revoked ones.
            using var client = new SmtpClient { CheckCertificateRevocation = false };
            await client.ConnectAsync(server.Host, server.Port, server.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None, time.Token);
            if (server.User is not null)
            {
                await client.AuthenticateAsync(server.User, server.Password ?? "", time.Token);
            }

            await client.SendAsync(message, time.Token, leaving);
            await PartAsync(client, time.Token);
            return new(EmailOutcome.Sent);
        }
        catch (OperationCanceledException)
        {
            return NotAnswered(leaving, cancellationToken.IsCancellationRequested
                ? "The host ended in the middle of handing it over."
                : string.Create(CultureInfo.InvariantCulture, $"The mail server did not answer within {limit.TotalMinutes} minutes."));
        }
        catch (SmtpCommandException fault)
        {
            return Judge((int)fault.StatusCode);
        }
        catch (Exception fault) when (fault is IOException or ProtocolException or ServiceNotConnectedException)
        {
            return NotAnswered(leaving, "The mail server broke the connection.");
        }
        catch (SocketException)
        {
            return new(EmailOutcome.TryAgain, "The mail server could not be reached.");
        }
        catch (ParseException)
        {
            return new(EmailOutcome.Refused, "The account's e-mail address is not valid.");
        }
        catch (Exception fault) when (fault is System.Security.Authentication.AuthenticationException or MailKit.Security.AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            return new(EmailOutcome.TryAgain, $"The mail server could not be used: {fault.GetType().Name}.");
        }
    }

    /// <summary>Says goodbye; the mail is taken, however that is answered.</summary>
    private static async Task PartAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or ProtocolException or CommandException or OperationCanceledException)
        {
            // It left first.
        }
    }

    private static Handover NotAnswered(Leaving leaving, string why) => new(leaving.HasBegun ? null : EmailOutcome.TryAgain, why);

    /// <summary>5xx is for good, all else passes. Only codes are kept: the server's words may repeat the address.</summary>
    private static Handover Judge(int code) => code is >= 500 and < 600 and not ((int)SmtpStatusCode.AuthenticationRequired or (int)SmtpStatusCode.AuthenticationInvalidCredentials or (int)SmtpStatusCode.AuthenticationMechanismTooWeak)
        ? new(EmailOutcome.Refused, string.Create(CultureInfo.InvariantCulture, $"The mail server refused with {code}."))
        : new(EmailOutcome.TryAgain, string.Create(CultureInfo.InvariantCulture, $"The mail server answered {code}."));

    /// <summary>Hears of the first byte of the mail itself.</summary>
    private sealed class Leaving : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred) => HasBegun = true;

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;
    }
}
