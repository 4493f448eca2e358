using System.Globalization;
using System.Net;
using System.Net.Mail;
using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Host.Email;

/// <summary>Hands e-mails to a mail server.</summary>
internal sealed class SmtpCarrier(HostSettings settings, SmtpServer server) : IEmailCarrier
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public async Task<Handover> SendAsync(OutgoingEmail email, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            using var message = EmailMessage.ToMailMessage(email, settings.EmailFrom);
            using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.StartTls };
            if (server.User is not null)
            {
                client.Credentials = new NetworkCredential(server.User, server.Password);
            }

            await client.SendMailAsync(message, limit.Token);
            return new(EmailOutcome.Sent);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(EmailOutcome.TryAgain, string.Create(CultureInfo.InvariantCulture, $"The mail server did not answer within {Limit.TotalSeconds} seconds."));
        }
        catch (SmtpException fault)
        {
            return Judge(fault);
        }
        catch (FormatException)
        {
            return new(EmailOutcome.Refused, "The account's e-mail address is not valid.");
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException or System.Security.Authentication.AuthenticationException)
        {
            return new(EmailOutcome.TryAgain, $"The mail server could not be used: {fault.GetType().Name}.");
        }
    }

    /// <summary>5xx is for good, all else passes. Only codes are kept: the server's words may repeat the address.</summary>
    private static Handover Judge(SmtpException fault)
    {
        var code = (int)fault.StatusCode;
        return code is >= 500 and < 600 and not (int)SmtpStatusCode.MustIssueStartTlsFirst and not (int)SmtpStatusCode.ClientNotPermitted and not 535
            ? new(EmailOutcome.Refused, string.Create(CultureInfo.InvariantCulture, $"The mail server refused with {code}."))
            : new(EmailOutcome.TryAgain, code > 0
                ? string.Create(CultureInfo.InvariantCulture, $"The mail server answered {code}.")
                : "The mail server could not be reached.");
    }
}
