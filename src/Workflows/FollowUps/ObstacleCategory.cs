using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>What stands in the way (hindrets art, DOMAIN 4.12).</summary>
public enum ObstacleCategory
{
    /// <summary>No fitting intervention is on offer.</summary>
    [Code("UTBUD")]
    Supply,

    /// <summary>A decision is missing.</summary>
    [Code("BESLUT")]
    Decision,

    /// <summary>Something must be procured.</summary>
    [Code("UPPHANDLING")]
    Procurement,

    /// <summary>Money is missing.</summary>
    [Code("EKONOMI")]
    Economy,

    /// <summary>At the employer.</summary>
    [Code("ARBETSGIVARE")]
    Employer,

    /// <summary>Supervision at the workplace.</summary>
    [Code("HANDLEDARE")]
    Supervisor,

    /// <summary>Language.</summary>
    [Code("SPRAK")]
    Language,

    /// <summary>Getting there.</summary>
    [Code("TRANSPORT")]
    Transport,

    /// <summary>Childcare.</summary>
    [Code("BARNOMSORG")]
    Childcare,

    /// <summary>Rules.</summary>
    [Code("REGELVERK")]
    Regulations,

    /// <summary>Co-operation between the parties.</summary>
    [Code("SAMVERKAN")]
    Cooperation,

    /// <summary>A system or a tool.</summary>
    [Code("SYSTEM")]
    System,

    /// <summary>Something else.</summary>
    [Code("ANNAT")]
    Other,
}
