using System.Globalization;
using Npgsql;

namespace Jobbspar.Testing;

/// <summary>A real PostgreSQL cluster in a temporary folder on a free port of the loopback address.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Administrator = "jobbspar";
    private const string Password = "only-for-tests";

    private static readonly Lazy<Task<PostgresServer>> SharedServer = new(() => StartAsync());

    private readonly ServerFolder folder;
    private readonly bool durable;
    private int databases;
    private ServerProcess? process;

    private PostgresServer(ServerFolder folder, bool durable)
    {
        this.folder = folder;
        this.durable = durable;
        Port = FreePort.Next();
    }

    public int Port { get; private set; }

    /// <summary>One cluster per test process, started by whoever asks first; it ends with the process.</summary>
    public static Task<PostgresServer> SharedAsync() => SharedServer.Value;

    /// <summary>A cluster of one's own, to stop and start.</summary>
    /// <param name="durable">True where the test is about durability or speed: then commits reach the disk.</param>
    public static async Task<PostgresServer> StartAsync(bool durable = false)
    {
        var server = new PostgresServer(await ServerFolder.CreateAsync("postgres", "postgres"), durable);
        var password = await server.folder.WriteAsync("password", Password);
        await server.folder.RunAsync(
            Program("initdb"), "-D", server.Cluster, "-U", Administrator, "--auth=scram-sha-256", $"--pwfile={password}", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8");
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>The folder of PostgreSQL's programs, e.g. for pgbench.</summary>
    public static string Program(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var version) ? version : 0)
                .Select(path => Path.Combine(path, "bin", name))
                .FirstOrDefault(File.Exists) ?? name
            : name;

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = Administrator,
        Password = Password,
        Database = database,
        MaxPoolSize = 30,
    }.ToString();

    /// <summary>A new database.</summary>
    /// <param name="template">Database to copy, to which nobody is connected; empty where left out.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template ?? "template0"}");
        return ConnectionString(name);
    }

    /// <summary>Ends the server; connections break.</summary>
    /// <param name="crash">True: as a power cut would, without a checkpoint.</param>
    public async Task StopAsync(bool crash = false)
    {
        if (process is not null)
        {
            await process.StopAsync(crash);
            process = null;

            // What a killed server was in the middle of ends by itself a moment later; until then no other may use its files.
            await Eventually.TrueAsync(() => !IsInUse(), "the killed server's own processes ended");
        }
    }

    /// <summary>Starts the server on the port and with the databases it had.</summary>
    public async Task StartAgainAsync()
    {
        string[] settings =
        [
            "listen_addresses=127.0.0.1", FormattableString.Invariant($"port={Port}"), "unix_socket_directories=", "max_connections=300", "timezone=UTC",
            .. durable ? Array.Empty<string>() : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
        ];
        process = folder.Start(
            "postgres",
            "INT",
            new Dictionary<string, string>(StringComparer.Ordinal),
            [Program("postgres"), "-D", Cluster, .. settings.SelectMany(setting => new[] { "-c", setting })]);
        await Eventually.TrueAsync(AnswersAsync, "PostgreSQL answered", TimeSpan.FromMinutes(3));
    }

    /// <summary>Runs a statement in the administrative database.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => folder.DisposeAsync();

    private string Cluster => Path.Combine(folder.Path, "cluster");

    /// <summary>True while a process of the server runs: all of them work in its folder.</summary>
    private bool IsInUse() =>
        Directory.EnumerateDirectories("/proc").Any(one => string.Equals(new FileInfo(Path.Combine(one, "cwd")).LinkTarget, Cluster, StringComparison.Ordinal));

    private async Task<bool> AnswersAsync()
    {
        if (process!.HasExited)
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {process.Log}");
        }

        try
        {
            await ExecuteAsync("SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
