namespace Jobbspar.Workflows.Reminders;

/// <summary>Codes of <see cref="Receipt.Reason"/>; shown by the text <c>ReceiptReason.CODE</c>.</summary>
public static class ReceiptReason
{
    /// <summary>The task was finished.</summary>
    public const string TaskFinished = "UPPGIFTEN_AVSLUTAD";

    /// <summary>The due date, the policy or the calendar changed, and the step is no longer one.</summary>
    public const string Replanned = "OMPLANERAD";

    /// <summary>The track has ended.</summary>
    public const string TrackEnded = "SPARET_AVSLUTAT";

    /// <summary>Whoever promised it took it back.</summary>
    public const string Withdrawn = "ATERTAGEN";

    /// <summary>The person has no e-mail address.</summary>
    public const string NoAddress = "SAKNAR_EPOST";

    /// <summary>The person has chosen to be told in the product alone.</summary>
    public const string OwnChoice = "EGET_VAL";

    /// <summary>The day's digest had left; it stands in the product.</summary>
    public const string DigestHadLeft = "DAGENS_UTSKICK_HADE_GATT";

    /// <summary>An administrator laid the message aside that was to send it; it stands in the product.</summary>
    public const string LaidAside = "UTSKICKET_LADES_UNDAN";

    /// <summary>The mail server refused for good.</summary>
    public const string MailRefused = "EPOST_VAGRAD";

    /// <summary>A sender ended in the middle of handing it over, so it may or may not have arrived; it stands in the product.</summary>
    public const string MailUncertain = "EPOST_OSAKER";

    /// <summary>The mail server was away, or refused for now, until the e-mail was given up; it stands in the product.</summary>
    public const string MailGivenUp = "EPOST_UPPGIVEN";

    /// <summary>There is nobody to tell.</summary>
    public const string Nobody = "INGEN_MOTTAGARE";
}
