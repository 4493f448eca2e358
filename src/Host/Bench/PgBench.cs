using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Jobbspar.Host.Startup;
using Npgsql;

namespace Jobbspar.Host.Bench;

/// <summary>PostgreSQL's own yardstick, <c>pgbench -N</c>: three statements and a commit, as fast as the cluster can.</summary>
internal sealed partial class PgBench(NpgsqlConnectionStringBuilder database)
{
    /// <summary>Makes pgbench's tables in the database.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => RunAsync(["-i", "-s", "10", "-q"], cancellationToken);

    /// <summary>Commits per second.</summary>
    public async Task<double> MeasureAsync(int clients, TimeSpan time, CancellationToken cancellationToken)
    {
        var text = await RunAsync(
            ["-N", "-n", "-M", "prepared", "-c", clients.ToString(CultureInfo.InvariantCulture), "-j", "2", "-T", ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture)],
            cancellationToken);
        var found = Rate().Match(text);
        return found.Success
            ? double.Parse(found.Groups["rate"].ValueSpan, CultureInfo.InvariantCulture)
            : throw new StartException($"pgbench said no rate: {text.ReplaceLineEndings(" ")}");
    }

    private static string Program() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin", "pgbench")).FirstOrDefault(File.Exists) ?? "pgbench"
        : "pgbench";

    private async Task<string> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Program(), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PGHOST"] = database.Host;
        start.Environment["PGPORT"] = database.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = database.Username;
        start.Environment["PGPASSWORD"] = database.Password;
        start.Environment["PGDATABASE"] = database.Database;
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? await output : throw new StartException($"pgbench failed: {(await errors).ReplaceLineEndings(" ")}");
        }
        catch (Win32Exception fault)
        {
            throw new StartException("pgbench is needed as the yardstick; it comes with PostgreSQL (Debian: postgresql).", fault);
        }
    }

    [GeneratedRegex(@"tps = (?<rate>[\d.]+) \(without", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();
}
