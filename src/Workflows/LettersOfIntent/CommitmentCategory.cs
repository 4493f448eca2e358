using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>What a commitment is about (DOMAIN 4.7).</summary>
public enum CommitmentCategory
{
    /// <summary>Employment.</summary>
    [Code("ANSTALLNING")]
    Employment,

    /// <summary>Supervisors.</summary>
    [Code("HANDLEDARE")]
    Supervisor,

    /// <summary>Places at a workplace.</summary>
    [Code("PRAKTIKPLATS")]
    Placement,

    /// <summary>An intervention.</summary>
    [Code("INSATS")]
    Intervention,

    /// <summary>A decision of an authority.</summary>
    [Code("BESLUT")]
    AuthorityDecision,

    /// <summary>Coordination.</summary>
    [Code("KOORDINERING")]
    Coordination,

    /// <summary>Recruitment.</summary>
    [Code("REKRYTERING")]
    Recruitment,

    /// <summary>Follow-up.</summary>
    [Code("UPPFOLJNING")]
    FollowUp,
}
