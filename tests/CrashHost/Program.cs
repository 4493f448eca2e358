using Jobbspar.CrashHost;
using Jobbspar.Workflows.Persistence;

// Arguments: kind of database, connection string, seed, name of this life. Standard input: commands in doubt, one a line, then its end.
var settings = new DatabaseSettings { Kind = Enum.Parse<DatabaseKind>(args[0]), ConnectionString = args[1] };
await using var output = Console.OpenStandardOutput();
var report = new Report(output);
var inDoubt = new List<LoadCommand>();
while (await Console.In.ReadLineAsync() is { } line)
{
    inDoubt.Add(LoadCommand.Parse(line));
}

await using var host = new LoadHost(settings);
await host.PrepareAsync(CancellationToken.None);
report.Ready();
await new Load(host, report, args[3]).RunAsync(inDoubt, int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None);
