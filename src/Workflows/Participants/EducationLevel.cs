using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Highest education.</summary>
public enum EducationLevel
{
    /// <summary>No completed compulsory school.</summary>
    [Code("INGEN_GRUNDSKOLA")]
    None,

    /// <summary>Grundskola.</summary>
    [Code("GRUNDSKOLA")]
    Compulsory,

    /// <summary>Upper-secondary school begun.</summary>
    [Code("PABORJAT_GYMNASIUM")]
    BegunUpperSecondary,

    /// <summary>Gymnasium completed.</summary>
    [Code("GYMNASIUM")]
    UpperSecondary,

    /// <summary>Post-secondary.</summary>
    [Code("EFTERGYMNASIAL")]
    PostSecondary,

    /// <summary>Not known.</summary>
    [Code("OKAND")]
    Unknown,
}
