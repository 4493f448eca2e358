using System.Data.Common;
using System.Globalization;
using Jobbspar.Activities;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jobbspar.Host.Simulation;

/// <summary>A host without web, scheduler and broker, on a fresh database.</summary>
internal sealed class SimulationHost : IAsyncDisposable
{
    /// <summary>Name of the database's file in its folder: where the other commands look for it.</summary>
    public const string DatabaseFile = "jobbspar.db";

    private const int TracksOfACoordinator = 8;

    private readonly DirectoryInfo? temporary;
    private readonly ServiceProvider services;

    private SimulationHost(SimulationOptions options, string? keptIn)
    {
        temporary = keptIn is null ? Directory.CreateTempSubdirectory("jobbspar-simulate-") : null;
        var clock = new SimulationClock(SwedishTime.InstantOf(SimulationOptions.FirstDay, new TimeOnly(6, 0)));
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(options)
            .AddSingleton(clock)
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new Chance(options.Seed))
            .AddJobbsparPersistence(DatabaseSettings.SqliteFile(Path.Combine(keptIn ?? temporary!.FullName, DatabaseFile)))
            .ConfigureDbContext<JobbsparDbContext>((_, database) => database.AddInterceptors(new Unflushed()))
            .AddSingleton(IdentityKeys.Read(IdentityKey.New())!)
            .AddJobbsparActivities()
            .AddJobbsparWorkflows()
            .AddSingleton<Participants>()
            .AddSingleton<Population>()
            .AddSingleton(_ => new Staff(1 + (options.Tracks / TracksOfACoordinator)))
            .AddSingleton<Tally>()
            .AddSingleton<Sweeps>()
            .AddSingleton<TaskWork>()
            .AddSingleton<ClosingWork>()
            .AddSingleton<WorkplaceWork>()
            .AddSingleton<ParticipantWork>()
            .AddSingleton<CoordinatorWork>()
            .AddSingleton<SteeringWork>()
            .AddSingleton<SimulationRun>()
            .BuildServiceProvider();
    }

    /// <summary>Makes the database, with the shipped workflows and those who work with it.</summary>
    /// <param name="options">What is to be lived through.</param>
    /// <param name="keptIn">Folder in which the database stays; null where it goes with the host.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<SimulationHost> CreateAsync(SimulationOptions options, string? keptIn, CancellationToken cancellationToken)
    {
        var host = new SimulationHost(options, keptIn);
        try
        {
            await host.Get<DatabaseMigrator>().MigrateAsync(cancellationToken);
            await host.Get<ShippedDefinitions>().ImportAsync(ShippedFiles.Workflows, cancellationToken);
            await host.Get<Transactions>().RunAsync((unit, token) => AddAsync(unit.Db, host.Get<Staff>(), token), cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        temporary?.Delete(recursive: true);
    }

    private static async Task AddAsync(JobbsparDbContext db, Staff staff, CancellationToken cancellationToken)
    {
        var roles = Enum.GetValues<Role>().ToDictionary(role => role, role => new IdentityRole<Guid>(role.Code()) { Id = Guid.CreateVersion7(), NormalizedName = role.Code() });
        var known = await db.Roles.ToDictionaryAsync(row => row.Name!, row => row.Id, StringComparer.Ordinal, cancellationToken);
        db.Roles.AddRange(roles.Values.Where(row => !known.ContainsKey(row.Name!)));
        var number = 0;
        foreach (var person in staff.Everybody)
        {
            var mail = string.Create(CultureInfo.InvariantCulture, $"person{++number}@simulering.example");
            db.Users.Add(new UserAccount { Id = person.UserId, DisplayName = person.DisplayName, UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail });
            var role = roles[person.Roles[0]];
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = person.UserId, RoleId = known.GetValueOrDefault(role.Name!, role.Id) });
        }

        db.SteeringGroupMembers.Add(new SteeringGroupMember { GroupId = SteeringGroup.FirstId, UserId = staff.SteeringGroup.UserId, Function = SteeringGroupMember.OrdinaryFunction });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A database that is thrown away need not survive a power cut.</summary>
    private sealed class Unflushed : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous = OFF;";
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous = OFF;";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
