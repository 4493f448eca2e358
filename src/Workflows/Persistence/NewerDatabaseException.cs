namespace Jobbspar.Workflows.Persistence;

/// <summary>The database was migrated by a newer version of the product; this one must not touch it.</summary>
public sealed class NewerDatabaseException(string where, int stored, int known)
    : Exception($"The database {where} is newer than this program: its schema has number {stored}, this program knows up to {known}. Start the newer program, or restore a backup from before its upgrade.")
{
    /// <summary>Number of the newest migration in the database.</summary>
    public int Stored { get; } = stored;

    /// <summary>Number of the newest migration that this program knows.</summary>
    public int Known { get; } = known;
}
