using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Jobbspar.Testing;

/// <summary>A real RabbitMQ node with its own name, ports, folders and name server, on the loopback address.</summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    private const int VirtualHosts = 12;
    private const string User = "jobbspar";
    private const string Password = "only-for-tests";

    private static readonly Lazy<Task<RabbitMqServer>> SharedServer = new(StartAsync);

    private readonly ServerFolder folder;
    private readonly Dictionary<string, string> environment;
    private int virtualHosts;
    private ServerProcess? node;

    private RabbitMqServer(ServerFolder folder, int nameServerPort)
    {
        this.folder = folder;
        Port = FreePort.Next();
        var path = folder.Path;
        environment = new(StringComparer.Ordinal)
        {
            ["HOME"] = path,
            ["RABBITMQ_NODENAME"] = $"jobbspar{Port}@localhost",
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = Port.ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_DIST_PORT"] = FreePort.Next().ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(path, "mnesia"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(path, "log"),
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(path, "rabbitmq.conf"),
            ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(path, "rabbitmq-env.conf"),
            ["RABBITMQ_FEATURE_FLAGS_FILE"] = Path.Combine(path, "feature_flags"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(path, "enabled_plugins"),

            // Replaces the start script's shell by the node itself; a kill would otherwise end the shell and leave the node running.
            ["RUNNING_UNDER_SYSTEMD"] = "1",
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "+S 2:2 +sbwt none",
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["ERL_EPMD_PORT"] = nameServerPort.ToString(CultureInfo.InvariantCulture),
        };
    }

    public int Port { get; }

    /// <summary>One node per test process, started by whoever asks first; it ends with the process.</summary>
    public static Task<RabbitMqServer> SharedAsync() => SharedServer.Value;

    /// <summary>A node of one's own, to stop and start.</summary>
    public static async Task<RabbitMqServer> StartAsync()
    {
        var nameServerPort = FreePort.Next();
        var server = new RabbitMqServer(await ServerFolder.CreateAsync("rabbitmq", "rabbitmq"), nameServerPort);
        await server.ConfigureAsync();
        server.folder.Start("epmd", "KILL", server.environment, "epmd", "-port", nameServerPort.ToString(CultureInfo.InvariantCulture), "-address", "127.0.0.1");
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>An empty virtual host that no other test uses.</summary>
    /// <returns>Its <c>amqp://</c> address with user and password.</returns>
    public string NextVirtualHost()
    {
        var number = Interlocked.Increment(ref virtualHosts);
        return number <= VirtualHosts
            ? FormattableString.Invariant($"amqp://{User}:{Password}@127.0.0.1:{Port}/test{number}")
            : throw new InvalidOperationException($"All {VirtualHosts} virtual hosts of this node are in use.");
    }

    /// <summary>Ends the node; connections break.</summary>
    /// <param name="crash">True: without a shutdown.</param>
    public async Task StopAsync(bool crash = false)
    {
        if (node is not null)
        {
            await node.StopAsync(crash);
            node = null;
        }
    }

    /// <summary>Starts the node on the port and with the queues it had.</summary>
    public async Task StartAgainAsync()
    {
        node = folder.Start("rabbitmq", "TERM", environment, "/usr/lib/rabbitmq/bin/rabbitmq-server");
        await Eventually.TrueAsync(AnswersAsync, "RabbitMQ answered", TimeSpan.FromMinutes(3));
    }

    public ValueTask DisposeAsync() => folder.DisposeAsync();

    private async Task ConfigureAsync()
    {
        await folder.WriteAsync(".erlang.cookie", Guid.NewGuid().ToString("N"), UnixFileMode.UserRead);
        await folder.WriteAsync("enabled_plugins", "[].\n");
        await folder.WriteAsync("rabbitmq-env.conf", "");
        await folder.WriteAsync("definitions.json", Definitions());
        await folder.WriteAsync("rabbitmq.conf", $"load_definitions = {Path.Combine(folder.Path, "definitions.json")}\nlog.console = true\nlog.file = false\n");
    }

    /// <summary>The node opens its port late in its start; it is ready when it offers a connection (AMQP 0-9-1, Connection.Start).</summary>
    private async Task<bool> AnswersAsync()
    {
        if (node!.HasExited)
        {
            throw new InvalidOperationException($"RabbitMQ did not start: {node.Log}");
        }

        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port, limit.Token);
            await using var stream = client.GetStream();
            await stream.WriteAsync("AMQP\0\0\u0009\u0001"u8.ToArray(), limit.Token);
            var frame = new byte[1];
            return await stream.ReadAsync(frame, limit.Token) == 1 && frame[0] == 1;
        }
        catch (Exception fault) when (fault is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private static string Definitions()
    {
        byte[] salt = RandomNumberGenerator.GetBytes(4);
        var hash = Convert.ToBase64String([.. salt, .. SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(Password)])]);
        var names = Enumerable.Range(1, VirtualHosts).Select(number => FormattableString.Invariant($"test{number}")).Prepend("/").ToList();
        var hosts = string.Join(',', names.Select(name => $$"""{"name":"{{name}}"}"""));
        var rights = string.Join(',', names.Select(name => $$"""{"user":"{{User}}","vhost":"{{name}}","configure":".*","write":".*","read":".*"}"""));
        return $$"""
            {"users":[{"name":"{{User}}","password_hash":"{{hash}}","hashing_algorithm":"rabbit_password_hashing_sha256","tags":"administrator"}],
             "vhosts":[{{hosts}}],"permissions":[{{rights}}]}
            """;
    }
}
