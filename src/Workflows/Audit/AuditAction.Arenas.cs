namespace Jobbspar.Workflows.Audit;

/// <summary>What a track says of arenas, of its package, and of what it learnt.</summary>
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
}
