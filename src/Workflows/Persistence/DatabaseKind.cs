namespace Jobbspar.Workflows.Persistence;

/// <summary>The databases that the product runs on.</summary>
public enum DatabaseKind
{
    /// <summary>One file; nothing to install.</summary>
    Sqlite,

    /// <summary>A server shared by any number of hosts.</summary>
    PostgreSql,
}
