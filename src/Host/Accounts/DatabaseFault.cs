using System.Data.Common;
using Jobbspar.Workflows.Persistence;
using Microsoft.Data.Sqlite;

namespace Jobbspar.Host.Accounts;

/// <summary>Tells a database that is away, which passes, from a fault that does not. Identity reads the context directly, so faults come as the driver throws them.</summary>
internal static class DatabaseFault
{
    public static bool IsPassing(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is DatabaseUnavailableException or SqliteException or DbException { IsTransient: true } or System.Net.Sockets.SocketException or TimeoutException)
            {
                return true;
            }
        }

        return false;
    }
}
