using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Kind of absence. Never its cause: health, children and parental leave are not stored (DOMAIN 4.12).</summary>
public enum AbsenceType
{
    /// <summary>Giltig.</summary>
    [Code("GILTIG")]
    Valid,

    /// <summary>Ogiltig.</summary>
    [Code("OGILTIG")]
    Invalid,

    /// <summary>Not known yet.</summary>
    [Code("OKAND")]
    Unknown,
}
