using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Migrations;

/// <summary>What became of one instance in a batch.</summary>
public enum MigrationItemState
{
    /// <summary>Väntar.</summary>
    [Code("VANTAR")]
    Waiting,

    /// <summary>Flyttad: follows the target version.</summary>
    [Code("FLYTTAD")]
    Migrated,

    /// <summary>Behöver koppling: the plan does not say enough for it. Unchanged.</summary>
    [Code("BEHOVER_KOPPLING")]
    NeedsMapping,

    /// <summary>Kan inte flyttas. Unchanged.</summary>
    [Code("KAN_INTE")]
    Cannot,

    /// <summary>Misslyckades: a technical fault. Unchanged.</summary>
    [Code("MISSLYCKAD")]
    Failed,

    /// <summary>Överhoppad: it had ended or been moved, or the batch was stopped first.</summary>
    [Code("OVERHOPPAD")]
    Skipped,
}
