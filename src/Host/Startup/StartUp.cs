using System.Security.Cryptography;
using Jobbspar.Host.Accounts;
using Jobbspar.Host.Clock;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Demo;
using Jobbspar.Host.Messaging;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Host.Startup;

/// <summary>What is done before a host serves: everything here may be done by several hosts at once, and again at every start.</summary>
internal sealed class StartUp(
    HostSettings settings,
    DatabaseMigrator migrator,
    ShippedDefinitions definitions,
    FirstAdministrator administrator,
    DemoStart demo,
    Transactions transactions,
    ClockWatch clock,
    IServiceProvider services,
    ILogger<StartUp> log)
{
    /// <summary>Reaches the servers, migrates, and brings in what the program ships.</summary>
    /// <param name="console">Where the first administrator's password is written, once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="StartException">A server cannot be used, or the database is not ours to use.</exception>
    public async Task PrepareAsync(TextWriter console, CancellationToken cancellationToken)
    {
        foreach (var variable in settings.UnknownVariables)
        {
            log.LogWarning("The environment variable {Variable} is set, but there is no such setting.", variable);
        }

        try
        {
            await PrepareInOrderAsync(console, cancellationToken);
        }
        catch (Exception fault) when (fault is DatabaseUnavailableException or NewerDatabaseException or ShippedDefinitionException)
        {
            throw new StartException(fault.Message, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The data folder {settings.DataFolder} cannot be used: {fault.Message}", fault);
        }
    }

    private async Task PrepareInOrderAsync(TextWriter console, CancellationToken cancellationToken)
    {
        if (settings.Database.Kind is DatabaseKind.Sqlite)
        {
            Directory.CreateDirectory(settings.DataFolder);
        }

        await clock.ReadAsync(cancellationToken);
        await migrator.MigrateAsync(cancellationToken);
        await SealAnewAsync(cancellationToken);
        if (settings.Broker is { } broker)
        {
            await BrokerProbe.CheckAsync(broker, cancellationToken);
        }
        else
        {
            await InMemoryRedelivery.PrepareAsync(transactions, cancellationToken);
        }

        foreach (var import in await definitions.ImportAsync(ShippedFiles.Workflows, cancellationToken))
        {
            if (import.Outcome is not DefinitionImportOutcome.Unchanged)
            {
                log.LogInformation("Workflow definition {VersionId} (version {Version}): {Outcome}.", import.VersionId, import.Version, import.Outcome);
            }
        }

        await administrator.CreateRolesAsync(cancellationToken);
        if (settings.Demo)
        {
            await demo.PrepareAsync(console, cancellationToken);
        }
        else
        {
            await administrator.CreateAsync((user, password) => Tell(console, user, password), cancellationToken);
        }
    }

    /// <remarks>The keys are asked for only here: a host that cannot reach its database says that first.</remarks>
    private async Task SealAnewAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await services.GetRequiredService<IdentityKeyCheck>().RunAsync(cancellationToken) is > 0 and var count)
            {
                log.LogInformation("{Count} identities were sealed anew with the current identity key.", count);
            }
        }
        catch (CryptographicException fault)
        {
            throw new StartException($"The database holds identities that the given keys do not open: {fault.Message} Give the earlier key as well, after the current one and a comma.", fault);
        }
    }

    private static void Tell(TextWriter console, string user, string password)
    {
        console.WriteLine();
        console.WriteLine("An administrator account was created. This password is shown once and must be replaced at the first sign-in:");
        console.WriteLine($"  user      {user}");
        console.WriteLine($"  password  {password}");
        console.WriteLine();
        console.Flush();
    }
}
