using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Where an avstämning stands.</summary>
public enum SyncMeetingStatus
{
    /// <summary>Planned.</summary>
    [Code("PLANERAD")]
    Planned,

    /// <summary>Held; absent parties may still be to contact.</summary>
    [Code("HALLEN")]
    Held,

    /// <summary>Held, and every absent party was contacted in time.</summary>
    [Code("KLAR")]
    Complete,

    /// <summary>Not held.</summary>
    [Code("INSTALLD")]
    Cancelled,
}
