using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>Where a version of an avsiktsförklaring is in its life (DOMAIN 4.7).</summary>
public enum LetterStatus
{
    /// <summary>Being written.</summary>
    [Code("UTKAST")]
    Draft,

    /// <summary>Sent to the parties, who have not all answered.</summary>
    [Code("UTSKICKAD")]
    Sent,

    /// <summary>Every party has confirmed.</summary>
    [Code("BEKRAFTAD")]
    Confirmed,

    /// <summary>A party has said no.</summary>
    [Code("AVBOJD")]
    Declined,

    /// <summary>A later version was sent, or its time is over. Its confirmations no longer count.</summary>
    [Code("UTGANGEN")]
    Expired,
}
