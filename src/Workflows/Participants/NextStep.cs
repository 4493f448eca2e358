using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>What is offered to somebody who was not accepted (REKR-15).</summary>
public enum NextStep
{
    /// <summary>Another jobbspår.</summary>
    [Code("ANNAT_JOBBSPAR")]
    OtherTrack,

    /// <summary>Another intervention.</summary>
    [Code("ANNAN_INSATS")]
    OtherIntervention,

    /// <summary>The next round.</summary>
    [Code("NASTA_OMGANG")]
    NextRound,

    /// <summary>Stays as reserve.</summary>
    [Code("KVARSTAR_SOM_RESERV")]
    StaysReserve,

    /// <summary>Back to whoever came with her.</summary>
    [Code("ATER_TILL_ANVISARE")]
    BackToReferrer,

    /// <summary>Wants nothing further.</summary>
    [Code("INGET")]
    NoStep,
}
