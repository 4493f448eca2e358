using System.CommandLine;
using System.Globalization;
using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Host.Cli;

/// <summary><c>migrate</c>: brings the database to this program's schema, and does nothing else.</summary>
internal static class MigrateCommand
{
    public static Command Create(TextWriter output)
    {
        var command = new Command("migrate", "Brings the database to the schema of this program, and does nothing else. Serving does it too.");
        var settings = new SettingOptions(command, SettingKeys.Data);
        command.SetAction((parsed, cancellationToken) => RunAsync(HostSettingsReader.Read(settings.Read(parsed), demo: false), output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(HostSettings settings, TextWriter output, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddJobbsparPersistence(settings.Database)
            .BuildServiceProvider();
        var migrator = services.GetRequiredService<DatabaseMigrator>();
        var applied = await migrator.MigrateAsync(cancellationToken);
        await output.WriteLineAsync(applied.Count == 0
            ? $"The database {migrator.Where} is up to date."
            : string.Create(CultureInfo.InvariantCulture, $"The database {migrator.Where} was migrated: {string.Join(", ", applied)}."));
        return 0;
    }
}
