using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>What an activity led to for a candidate (REKR-05); no judgement in words.</summary>
public enum ActivityResult
{
    /// <summary>Goes on in the recruitment.</summary>
    [Code("VIDARE")]
    Forward,

    /// <summary>Does not go on.</summary>
    [Code("EJ_VIDARE")]
    NotForward,

    /// <summary>Not decided yet.</summary>
    [Code("OAVGJORT")]
    Open,
}
