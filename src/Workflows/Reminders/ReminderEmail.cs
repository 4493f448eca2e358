using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Reminders;

/// <summary>
/// What a reminder says by e-mail: the track's public code and a link, never a name, a task or a situation, because mail is read by others.
/// </summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
public sealed record ReminderEmail(string Subject, string Text)
{
    /// <summary>Writes the e-mail, in Swedish.</summary>
    /// <param name="email">What was claimed.</param>
    /// <param name="publicUrl">Where users reach the service; the link leads to their tasks.</param>
    public static ReminderEmail Compose(ClaimedEmail email, Uri publicUrl)
    {
        ArgumentNullException.ThrowIfNull(email);
        ArgumentNullException.ThrowIfNull(publicUrl);
        var (subject, text) = DomainTexts.ReminderEmail(email.TrackCode, publicUrl.ToString());
        return new ReminderEmail(subject, text);
    }
}
