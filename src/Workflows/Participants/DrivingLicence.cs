using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Driving licence; kept only where the requirement profile asks.</summary>
public enum DrivingLicence
{
    /// <summary>None.</summary>
    [Code("INGET")]
    None,

    /// <summary>B.</summary>
    [Code("B")]
    B,

    /// <summary>BE.</summary>
    [Code("BE")]
    BE,

    /// <summary>C.</summary>
    [Code("C")]
    C,

    /// <summary>CE.</summary>
    [Code("CE")]
    CE,

    /// <summary>D.</summary>
    [Code("D")]
    D,
}
