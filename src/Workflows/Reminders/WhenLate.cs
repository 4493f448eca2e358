using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Reminders;

/// <summary>What becomes of a promise whose day passed while nothing could be sent.</summary>
public enum WhenLate
{
    /// <summary>Skickas sent: leaves as soon as it can.</summary>
    [Code("SKICKA_SENT")]
    SendLate,

    /// <summary>Slås samman: comes with the next morning's digest.</summary>
    [Code("SLA_SAMMAN")]
    WaitForDigest,

    /// <summary>Slopas, with a receipt that says so.</summary>
    [Code("SLOPA")]
    Drop,
}
