namespace Jobbspar.Workflows.Audit;

/// <summary>What a track says of itself, of arenas, of its package, of what it learnt, and of profiles that others may start from.</summary>
public static partial class AuditAction
{
    /// <summary>Something was said of an arena. Arguments: <c>name</c>.</summary>
    public const string ArenaSaved = "ARENA_SPARAD";

    /// <summary>An arena was taken from the track. Arguments as above.</summary>
    public const string ArenaRemoved = "ARENA_BORTTAGEN";

    /// <summary>The launch of the package was registered. Arguments: <c>name</c> of the package.</summary>
    public const string PackageLaunched = "PAKET_LANSERAT";

    /// <summary>It was said what becomes of an intervention. Arguments: <c>name</c>, <c>verdict</c>.</summary>
    public const string LessonSaid = "LARDOM_SPARAD";

    /// <summary>A fact of a track was corrected. Arguments: <c>fact</c> (the field), <c>was</c>, <c>now</c>.</summary>
    public const string TrackCorrected = "SPAR_RATTAT";

    /// <summary>The background text of a track was changed; it is long and free, and not repeated.</summary>
    public const string TrackBackgroundCorrected = "SPAR_BAKGRUND_RATTAD";

    /// <summary>Other tracks may start from a competence profile. Arguments: <c>subject</c>, <c>version</c>.</summary>
    public const string CompetenceProfilePublished = "KOMPETENSPROFIL_DELAD";

    /// <summary>They may no longer. Arguments: <c>subject</c>, <c>version</c>.</summary>
    public const string CompetenceProfileWithdrawn = "KOMPETENSPROFIL_EJ_DELAD";
}
