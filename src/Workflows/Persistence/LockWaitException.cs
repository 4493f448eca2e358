namespace Jobbspar.Workflows.Persistence;

/// <summary>Another transaction held what this one needed for longer than <see cref="DatabaseSettings.LockWait"/>. Nothing was changed; it may be tried again.</summary>
public sealed class LockWaitException(string where, Exception cause)
    : DatabaseUnavailableException(where, "another command has held what this one needs for too long.", cause);
