using Npgsql;

namespace Jobbspar.Workflows.Persistence;

/// <summary>
/// How long the server lets a transaction hold its locks while its host says nothing. A host that is frozen in the middle of one
/// (its machine sleeps, or is paused by its hypervisor) would else hold up all others for as long as it is frozen.
/// </summary>
public static class PostgreSqlPatience
{
    /// <summary>SQLSTATE of the server's farewell to such a transaction.</summary>
    internal const string IdleTransactionEnded = "25P03";

    /// <summary>The connection string with that limit, for those who have connections of their own (the scheduler). Options that were given stand.</summary>
    public static string Limit(DatabaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var builder = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        if (!builder.ShouldSerialize("Options"))
        {
            builder.Options = With(settings.IdleTransaction);
        }

        return builder.ConnectionString;
    }

    internal static string With(TimeSpan limit) => FormattableString.Invariant($"-c idle_in_transaction_session_timeout={(int)limit.TotalMilliseconds}");
}
