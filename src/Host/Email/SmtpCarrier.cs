using System.Globalization;
using System.Net;
using System.Net.Mail;
using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Host.Email;

/// <summary>Hands e-mails to a mail server.</summary>
internal sealed class SmtpCarrier(HostSettings settings, SmtpServer server) : IEmailCarrier
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

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
            return new(null, string.Create(CultureInfo.InvariantCulture, $"The mail server did not answer within {Limit.TotalMinutes} minutes."));
        }
        catch (SmtpException fault) when (fault.InnerException is IOException)
        {
            // Cut off in the middle: perhaps after the last word, and then the mail was taken.
            return new(null, "The mail server broke the connection.");
        }
        catch (SmtpException fault)
        {
            return Judge(fault);
        }
        catch (FormatException)
        {
            return new(EmailOutcome.Refused, "The account's e-mail address is not valid.");
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.Security.Authentication.AuthenticationException)
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
