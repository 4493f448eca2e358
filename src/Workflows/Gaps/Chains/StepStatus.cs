using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Gaps.Chains;

/// <summary>How far one intervention of a participant has come (DOMAIN 4.8).</summary>
public enum StepStatus
{
    /// <summary>Planerad.</summary>
    [Code("PLANERAD")]
    Planned,

    /// <summary>Ansökt.</summary>
    [Code("ANSOKT")]
    AppliedFor,

    /// <summary>Bekräftad.</summary>
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

    /// <summary>Avbruten.</summary>
    [Code("AVBRUTEN")]
    BrokenOff,

    /// <summary>Inställd.</summary>
    [Code("INSTALLD")]
    Cancelled,

    /// <summary>Tillgodoräknad.</summary>
    [Code("TILLGODORAKNAD")]
    Credited,
}
