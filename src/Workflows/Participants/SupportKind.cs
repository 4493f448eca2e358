using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Participants;

/// <summary>Kind of support chosen. The kind only, never why (GDPR-01).</summary>
public enum SupportKind
{
    /// <summary>Jobbcoach.</summary>
    [Code("JOBBCOACH")]
    JobCoach,

    /// <summary>Språkstöd.</summary>
    [Code("SPRAKSTOD")]
    LanguageSupport,

    /// <summary>Yrkessvenska.</summary>
    [Code("YRKESSVENSKA")]
    VocationalSwedish,

    /// <summary>More time with a supervisor.</summary>
    [Code("EXTRA_HANDLEDNING")]
    ExtraSupervision,

    /// <summary>Study support.</summary>
    [Code("STUDIESTOD")]
    StudySupport,

    /// <summary>Interpreter.</summary>
    [Code("TOLK")]
    Interpreter,
}
