using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Host.Email;

/// <summary>Writes e-mails as files that any mail program opens; used without a mail server.</summary>
internal sealed class EmailFolder(HostSettings settings) : IEmailCarrier
{
    public async Task<Handover> SendAsync(OutgoingEmail email, CancellationToken cancellationToken)
    {
        // The name is the key, so a second writing replaces the first. Renamed into place: a reader never sees half a file.
        var path = Path.Combine(settings.EmailFolder, $"{email.Id:D}.eml");
        var unfinished = path + ".tmp";
        try
        {
            Directory.CreateDirectory(settings.EmailFolder);
            await File.WriteAllTextAsync(unfinished, EmailMessage.ToEml(email, settings.EmailFrom), System.Text.Encoding.ASCII, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
            return new(EmailOutcome.Sent);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(EmailOutcome.TryAgain, $"The folder {settings.EmailFolder} cannot be written: {fault.GetType().Name}.");
        }
    }
}
