namespace Jobbspar.Engine.Migration;

/// <summary>Whether an instance can be migrated by a plan. In order of gravity.</summary>
public enum MigrationVerdict
{
    /// <summary>It can.</summary>
    Migrates,

    /// <summary>It could if the plan said more, or something else, of the activities it is at.</summary>
    NeedsMapping,

    /// <summary>No mapping helps: the versions, or what the instance holds, do not fit.</summary>
    Cannot,
}
