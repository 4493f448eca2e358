using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Jobbspar.Host.Components.Connection;

/// <summary>Tells a database that cannot be reached right now, which passes, from a fault that does not.</summary>
internal static class StorageFault
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteIoError = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>How long a page waits before it asks the database again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>True when the same question may well succeed later.</summary>
    public static bool IsPassing(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SqliteException sqlite:
                    return sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked or SqliteIoError or SqliteFull or SqliteCannotOpen;
                case DbException { IsTransient: true } or SocketException or TimeoutException:
                    return true;
            }
        }

        return false;
    }
}
