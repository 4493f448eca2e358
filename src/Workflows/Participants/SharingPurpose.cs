using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>What data may be shared for.</summary>
public enum SharingPurpose
{
    /// <summary>The parties' work together in the track.</summary>
    [Code("SAMVERKAN")]
    Cooperation,

    /// <summary>Recruitment and selection.</summary>
    [Code("URVAL")]
    Selection,

    /// <summary>A workplace.</summary>
    [Code("PLACERING")]
    Placement,

    /// <summary>Education.</summary>
    [Code("UTBILDNING")]
    Education,

    /// <summary>Follow-up.</summary>
    [Code("UPPFOLJNING")]
    FollowUp,
}
