using System.Diagnostics;

namespace Jobbspar.Testing;

/// <summary>
/// A temporary folder in which a real server lives. A guard process waits for the test process to end, in whatever way,
/// and then ends the servers whose process ids it finds in the folder, and removes it.
/// </summary>
public sealed class ServerFolder : IAsyncDisposable
{
    // Arguments: $0 the folder. Each *.pid file says which signal ends which process.
    private const string GuardScript = """
        cat > /dev/null
        for file in "$0"/*.pid; do
          [ -f "$file" ] || continue
          read -r signal pid < "$file"
          kill -s "$signal" "$pid" 2> /dev/null
          tries=0
          while kill -0 "$pid" 2> /dev/null && [ "$tries" -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
          kill -s KILL "$pid" 2> /dev/null
        done
        rm -rf "$0"
        """;

    private readonly Process guard;

    private ServerFolder(string path, string account, Process guard)
    {
        Path = path;
        Account = account;
        this.guard = guard;
    }

    public string Path { get; }

    /// <summary>Who owns the folder and runs the server, where the tests run as root; servers refuse to.</summary>
    public string Account { get; }

    public static async Task<ServerFolder> CreateAsync(string server, string account)
    {
        var path = Directory.CreateTempSubdirectory($"jobbspar-{server}-").FullName;
        await GiveAsync(path, account);
        var start = new ProcessStartInfo("setsid") { UseShellExecute = false, RedirectStandardInput = true, ArgumentList = { "-f", "sh", "-c", GuardScript, path } };
        return new(path, account, Process.Start(start) ?? throw new InvalidOperationException("The guard did not start."));
    }

    /// <summary>Writes a file that the server's account may read.</summary>
    public async Task<string> WriteAsync(string name, string content, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        var file = System.IO.Path.Combine(Path, name);
        await File.WriteAllTextAsync(file, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, mode);
        }

        await GiveAsync(file, Account);
        return file;
    }

    /// <summary>Runs a command as the server's account and waits for its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public async Task RunAsync(params string[] command)
    {
        var start = AsAccount(command);
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {await output}{await error}");
        }
    }

    /// <summary>Starts a server as the folder's account; its output goes to <c>NAME.log</c> in the folder.</summary>
    public ServerProcess Start(string name, string signal, IReadOnlyDictionary<string, string> environment, params string[] command)
    {
        // The shell becomes the server, so that the number it writes is the server's.
        string[] shell = ["sh", "-c", "echo \"$0 $$\" > \"$1.pid\"; log=\"$1.log\"; shift; exec \"$@\" > \"$log\" 2>&1 < /dev/null", signal, System.IO.Path.Combine(Path, name), .. command];
        var start = AsAccount(shell);
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        return new(Process.Start(start)!, signal, System.IO.Path.Combine(Path, name));
    }

    public async ValueTask DisposeAsync()
    {
        guard.StandardInput.Close();
        guard.Dispose();
        await Eventually.TrueAsync(() => !Directory.Exists(Path), $"the guard removed {Path}", TimeSpan.FromMinutes(1));
    }

    private ProcessStartInfo AsAccount(string[] command)
    {
        string[] all = Environment.IsPrivilegedProcess
            ? ["setpriv", $"--reuid={Account}", $"--regid={Account}", "--init-groups", .. command]
            : command;
        return new(all[0], all[1..]) { WorkingDirectory = Path };
    }

    private static async Task GiveAsync(string path, string account)
    {
        if (Environment.IsPrivilegedProcess)
        {
            using var chown = Process.Start("chown", [$"{account}:", path]);
            await chown.WaitForExitAsync();
        }
    }
}
