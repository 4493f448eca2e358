namespace Jobbspar.Workflows.Reminders;

/// <summary>Stored codes of <see cref="QueuedEmail.Status"/>.</summary>
public static class EmailStatus
{
    /// <summary>Väntar.</summary>
    public const string Waiting = "VANTAR";

    /// <summary>Skickas: claimed by a sender.</summary>
    public const string Claimed = "SKICKAS";

    /// <summary>Skickat.</summary>
    public const string Sent = "SKICKAT";

    /// <summary>Vägrat: refused for good.</summary>
    public const string Refused = "VAGRAT";

    /// <summary>Osäkert: a sender died while handing it over.</summary>
    public const string Uncertain = "OSAKERT";
}
