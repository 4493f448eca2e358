using System.Diagnostics;
using System.Globalization;
using Jobbspar.CrashHost;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Tests.Crash;

/// <summary>One life of a host process, from its start to its end by <c>SIGKILL</c>.</summary>
public static class HostLife
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Starts a host, lets it work and kills it after so many lines of its report.</summary>
    /// <param name="settings">Database.</param>
    /// <param name="record">Takes what the host says.</param>
    /// <param name="inDoubt">Commands that the host of an earlier life did not see answered; this one gives them again first.</param>
    /// <param name="name">Name of the life.</param>
    /// <param name="random">Decides when it is killed.</param>
    /// <returns>The commands that are now in doubt.</returns>
    public static async Task<IReadOnlyList<LoadCommand>> RunAsync(
        DatabaseSettings settings, CrashRecord record, IReadOnlyList<LoadCommand> inDoubt, string name, Random random)
    {
        var lines = random.Next(1, 250);
        var spin = random.Next(100_000);
        using var process = Start(settings, name, random.Next());
        try
        {
            foreach (var command in inDoubt)
            {
                await process.StandardInput.WriteLineAsync(command.ToString());
            }

            process.StandardInput.Close();
            return await ReadAsync(process, record, lines, spin).WaitAsync(Longest);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<IReadOnlyList<LoadCommand>> ReadAsync(Process process, CrashRecord record, int lines, int spin)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var open = new Dictionary<Guid, LoadCommand>();
        for (var count = 0; await process.StandardOutput.ReadLineAsync() is { } line; count++)
        {
            var (begun, ended) = record.Take(line);
            if (begun is not null)
            {
                open.Add(begun.Id, begun);
            }
            else if (ended is { } id)
            {
                open.Remove(id);
            }

            if (count == lines)
            {
                Thread.SpinWait(spin);
                process.Kill();
            }
        }

        await process.WaitForExitAsync();
        (await errors).ShouldBeEmpty();
        return [.. open.Values];
    }

    private static Process Start(DatabaseSettings settings, string name, int seed)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Jobbspar.CrashHost.dll");
        string[] arguments = ["exec", program, settings.Kind.ToString(), settings.ConnectionString, seed.ToString(CultureInfo.InvariantCulture), name];
        return Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
    }
}
