using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Definitions.Publishing;

/// <summary>Where a request to publish stands.</summary>
public enum PublicationRequestState
{
    /// <summary>Väntar på en annan administratör.</summary>
    [Code("VANTAR")]
    Waiting,

    /// <summary>Godkänd: the version was published.</summary>
    [Code("GODKAND")]
    Approved,

    /// <summary>Avslagen, with a reason.</summary>
    [Code("AVSLAGEN")]
    Declined,

    /// <summary>Återtagen by whoever made it.</summary>
    [Code("ATERTAGEN")]
    Withdrawn,

    /// <summary>Ersatt: the draft was changed or deleted, or another request was made.</summary>
    [Code("ERSATT")]
    Superseded,
}
