using System.Diagnostics;
using System.Globalization;
using System.Net;
using Jobbspar.Testing;

namespace Jobbspar.EndToEnd.Tests.Running;

/// <summary>A <c>jobbspar serve</c> process of its own, as a user would start it.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(6);

    private readonly Process process;
    private readonly StreamWriter log;

    private RunningHost(Process process, string address, string logFile)
    {
        this.process = process;
        Address = address;
        LogFile = logFile;
        log = new StreamWriter(logFile, append: true) { AutoFlush = true };
        process.OutputDataReceived += (_, line) => Write(line.Data);
        process.ErrorDataReceived += (_, line) => Write(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>What it said.</summary>
    public string LogFile { get; }

    /// <summary>Starts a host and waits until it says that it is ready.</summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="logFile">Where its output is kept.</param>
    /// <param name="arguments">Arguments of <c>serve</c>.</param>
    public static async Task<RunningHost> StartAsync(string address, IReadOnlyDictionary<string, string> settings, string logFile, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetTempPath(), // not the repository: the program must find its own files
        };
        foreach (var argument in (string[])[BuiltProduct.Executable, "serve", "--urls", address, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var host = new RunningHost(Process.Start(start)!, address, logFile);
        try
        {
            await Eventually.TrueAsync(host.IsReadyAsync, $"the host at {address} was ready (its output: {logFile})", StartLimit);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using (var kill = Process.Start("kill", ["-s", "TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            {
                await kill.WaitForExitAsync();
            }

            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                await KillAsync();
            }
        }

        process.Dispose();
        lock (log)
        {
            log.Dispose();
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        if (process.HasExited)
        {
            throw new InvalidOperationException($"jobbspar ended with exit code {process.ExitCode}: {await File.ReadAllTextAsync(LogFile)}");
        }

        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
            using var answer = await client.GetAsync(new Uri($"{Address}/health/ready"));
            return answer.StatusCode is HttpStatusCode.OK;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Write(string? line)
    {
        lock (log)
        {
            if (line is not null && log.BaseStream is { CanWrite: true })
            {
                log.WriteLine(line);
            }
        }
    }
}
