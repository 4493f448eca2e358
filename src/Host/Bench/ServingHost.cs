using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Host.Bench;

/// <summary>This very program, serving in a process of its own, so that its start and its memory can be measured.</summary>
internal sealed partial class ServingHost : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly string folder;

    private ServingHost(Process process, string folder)
    {
        this.process = process;
        this.folder = folder;
    }

    /// <summary>From the start of the process until it says that it is ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>Resident memory, in MB.</summary>
    public double Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (1024.0 * 1024.0);
        }
    }

    /// <summary>Starts serving on the database and waits until <c>/health/ready</c> agrees.</summary>
    /// <exception cref="StartException">It ended, or was not ready in time.</exception>
    public static async Task<ServingHost> StartAsync(string database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var files = Directory.CreateTempSubdirectory("jobbspar-bench-").FullName;
        var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var program = typeof(ServingHost).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["exec", program, "serve", "--urls", url.OriginalString, "--data", files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["JOBBSPAR_DATABASE"] = database;
        start.Environment[SettingKeys.IdentityKey.Variable] = IdentityKey.New();
        var started = clock.GetTimestamp();
        var host = new ServingHost(Process.Start(start)!, files);
        _ = host.process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = host.process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            using var client = new HttpClient { BaseAddress = url, Timeout = TimeSpan.FromSeconds(5) };
            while (!await IsReadyAsync(client, cancellationToken))
            {
                if (host.process.HasExited || clock.GetElapsedTime(started) > Longest)
                {
                    throw new StartException($"the host did not become ready: {(host.process.HasExited ? OneLine().Replace(await errors, " ") : "it answers, but not that it is ready.")}");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(20), clock, cancellationToken);
            }
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        host.ReadyAfter = clock.GetElapsedTime(started);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // it does not listen yet
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false; // it listens, but took too long to answer
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex OneLine();
}
