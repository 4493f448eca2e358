using System.Diagnostics;

namespace Jobbspar.Testing;

/// <summary>One process of a real server.</summary>
public sealed class ServerProcess(Process process, string signal, string pathWithoutExtension)
{
    public bool HasExited => process.HasExited;

    /// <summary>What the server said so far.</summary>
    public string Log => File.Exists(pathWithoutExtension + ".log") ? File.ReadAllText(pathWithoutExtension + ".log") : "";

    /// <summary>Ends the process with its own signal, or with <c>KILL</c> as a crash would.</summary>
    public async Task StopAsync(bool crash = false)
    {
        using (var kill = Process.Start("kill", ["-s", crash ? "KILL" : signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        File.Delete(pathWithoutExtension + ".pid");
    }
}
