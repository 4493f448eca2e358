namespace Jobbspar.Workflows.Persistence;

/// <summary>The database cannot be reached or used right now. The message is one line for the reader: which database, and why.</summary>
public class DatabaseUnavailableException(string where, string why, Exception? cause = null)
    : Exception($"The database {where} cannot be used: {why}", cause)
{
    /// <summary>Server, port and database name, or the file; never a password.</summary>
    public string Where { get; } = where;

    /// <summary>The reason in one line.</summary>
    public string Why { get; } = why;
}
