using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Why data may be shared.</summary>
public enum SharingBasis
{
    /// <summary>Written consent to lift secrecy (DOMAIN 8.3).</summary>
    [Code("MEDGIVANDE")]
    Consent,

    /// <summary>A rule that breaks secrecy.</summary>
    [Code("LAGSTOD")]
    Law,
}
