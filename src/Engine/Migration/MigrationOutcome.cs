namespace Jobbspar.Engine.Migration;

/// <summary>What a migration did.</summary>
public enum MigrationOutcome
{
    /// <summary>The instance follows the target version from now on.</summary>
    Migrated,

    /// <summary>It did already; nothing changed.</summary>
    AlreadyDone,

    /// <summary>The plan does not say enough for this instance; nothing changed.</summary>
    NeedsMapping,

    /// <summary>The instance cannot be migrated to that version; nothing changed.</summary>
    Cannot,

    /// <summary>No such instance.</summary>
    NotFound,
}
