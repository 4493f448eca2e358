using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.FollowUps;

/// <summary>Ja, delvis, nej: whether a plan is followed, or interventions are carried out.</summary>
public enum Fulfilment
{
    /// <summary>Yes.</summary>
    [Code("JA")]
    Yes,

    /// <summary>Partly.</summary>
    [Code("DELVIS")]
    Partly,

    /// <summary>No.</summary>
    [Code("NEJ")]
    No,
}
