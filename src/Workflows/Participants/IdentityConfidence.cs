using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>How sure the identity behind a samordningsnummer is.</summary>
public enum IdentityConfidence
{
    /// <summary>Styrkt: proven at a personal visit.</summary>
    [Code("STYRKT")]
    Proven,

    /// <summary>Sannolik.</summary>
    [Code("SANNOLIK")]
    Probable,

    /// <summary>Osäker.</summary>
    [Code("OSAKER")]
    Uncertain,
}
