using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Profiles;

/// <summary>Where a module is learnt.</summary>
public enum LearningSite
{
    /// <summary>In education.</summary>
    [Code("SKOLA")]
    School,

    /// <summary>At a workplace.</summary>
    [Code("ARBETSPLATS")]
    Workplace,

    /// <summary>In both places.</summary>
    [Code("BADA")]
    Both,
}
