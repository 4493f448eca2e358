using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Checklists;

/// <summary>What a checklist item has one instance of.</summary>
public enum ItemSubject
{
    /// <summary>One for the whole track.</summary>
    [Code("SPAR")]
    Track,

    /// <summary>One per employer of the track.</summary>
    [Code("ARBETSGIVARE")]
    Employer,

    /// <summary>One per participant; as long as a track has no participants, one for the track.</summary>
    [Code("DELTAGARE")]
    Participant,

    /// <summary>One per transition between interventions; as long as none are planned, one for the track.</summary>
    [Code("OVERGANG")]
    Transition,
}
