using System.Collections.Concurrent;
using System.Diagnostics;
using Jobbspar.Testing;

namespace Jobbspar.Host.Tests.Running;

/// <summary>The program itself, as an own process that can be killed.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private HostProcess(Process process) => this.process = process;

    public IReadOnlyCollection<string> Lines => lines;

    public bool HasExited => process.HasExited;

    public static HostProcess Start(params IReadOnlyList<string> arguments) => Start([], arguments);

    public static HostProcess Start(IEnumerable<(string Name, string Value)> variables, params IReadOnlyList<string> arguments) =>
        Start(Path.Combine(AppContext.BaseDirectory, "jobbspar.dll"), variables, arguments);

    /// <summary>Starts a program that lies elsewhere, as another release of it would.</summary>
    public static HostProcess Start(string program, IEnumerable<(string Name, string Value)> variables, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var host = new HostProcess(new Process { StartInfo = start });
        host.process.OutputDataReceived += (_, line) => host.Keep(line.Data);
        host.process.ErrorDataReceived += (_, line) => host.Keep(line.Data);
        host.process.Start();
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Waits for a line, in a generous time: the machine may be busy.</summary>
    public Task SaysAsync(string text) => Eventually.TrueAsync(
        () => lines.Any(line => line.Contains(text, StringComparison.Ordinal))
            || (process.HasExited ? throw new InvalidOperationException($"The host ended: {string.Join(" | ", lines)}") : false),
        $"the host said '{text}'",
        TimeSpan.FromMinutes(3));

    /// <summary><c>kill -STOP</c>: it does nothing more, and holds what it holds.</summary>
    public Task PauseAsync() => SignalAsync("-STOP");

    /// <summary><c>kill -CONT</c>.</summary>
    public Task GoOnAsync() => SignalAsync("-CONT");

    /// <summary><c>kill -TERM</c>, as whoever replaces a program stops it.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        await SignalAsync("-TERM");
        return await ExitAsync();
    }

    /// <summary><c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
