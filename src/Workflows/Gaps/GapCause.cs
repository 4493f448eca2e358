using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Gaps;

/// <summary>Why there is a gap (DOMAIN 5.4). Guessed from the chain until a person says.</summary>
public enum GapCause
{
    /// <summary>Beslut saknas: what comes next is applied for, not decided.</summary>
    [Code("BESLUT_SAKNAS")]
    DecisionMissing,

    /// <summary>Plats saknas: nothing comes next.</summary>
    [Code("PLATS_SAKNAS")]
    PlaceMissing,

    /// <summary>Start flyttad: what comes next begins later than planned.</summary>
    [Code("START_FLYTTAD")]
    StartMoved,

    /// <summary>Avbrott: what went before was broken off.</summary>
    [Code("AVBROTT")]
    BrokenOff,

    /// <summary>Sommar: the hole lies in the summer weeks.</summary>
    [Code("SOMMAR")]
    Summer,

    /// <summary>Administration.</summary>
    [Code("ADMIN")]
    Administration,

    /// <summary>Deltagarens eget val.</summary>
    [Code("DELTAGARENS_VAL")]
    ParticipantsChoice,

    /// <summary>Okänd.</summary>
    [Code("OKAND")]
    Unknown,
}
