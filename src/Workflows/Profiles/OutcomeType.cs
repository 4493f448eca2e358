using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Profiles;

/// <summary>Kind of a learning outcome.</summary>
public enum OutcomeType
{
    /// <summary>Knows.</summary>
    [Code("KUNSKAP")]
    Knowledge,

    /// <summary>Can do.</summary>
    [Code("FARDIGHET")]
    Skill,

    /// <summary>Takes responsibility, works on her own.</summary>
    [Code("KOMPETENS")]
    Competence,
}
