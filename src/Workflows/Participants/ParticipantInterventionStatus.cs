using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Where one step of a participant's chain stands (DOMAIN 4.8).</summary>
public enum ParticipantInterventionStatus
{
    /// <summary>Planerad.</summary>
    [Code("PLANERAD")]
    Planned,

    /// <summary>Ansökt.</summary>
    [Code("ANSOKT")]
    Applied,

    /// <summary>Bekräftad by a decision, an admission or a place.</summary>
    [Code("BEKRAFTAD")]
    Confirmed,

    /// <summary>Pågår.</summary>
    [Code("PAGAR")]
    Ongoing,

    /// <summary>Pausad.</summary>
    [Code("PAUSAD")]
    Paused,

    /// <summary>Fullföljd.</summary>
    [Code("FULLFOLJD")]
    Completed,

    /// <summary>Avbruten: begun, not completed.</summary>
    [Code("AVBRUTEN")]
    Interrupted,

    /// <summary>Inställd: never began.</summary>
    [Code("INSTALLD")]
    Cancelled,

    /// <summary>Tillgodoräknad: earlier experience counts in its place.</summary>
    [Code("TILLGODORAKNAD")]
    Credited,
}
