using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Stated, never derived from the number; used in counts of women and men only.</summary>
public enum Gender
{
    /// <summary>Kvinna.</summary>
    [Code("KVINNA")]
    Woman,

    /// <summary>Man.</summary>
    [Code("MAN")]
    Man,

    /// <summary>Not stated.</summary>
    [Code("EJ_ANGIVET")]
    NotStated,
}
