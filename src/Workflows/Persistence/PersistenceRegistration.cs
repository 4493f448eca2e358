using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Journal;
using Jobbspar.Workflows.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jobbspar.Workflows.Persistence;

/// <summary>Registers the database.</summary>
public static class PersistenceRegistration
{
    /// <summary>
    /// Registers the context's factory (and the scoped context that Identity asks for), <see cref="Transactions"/>,
    /// <see cref="DatabaseMigrator"/> and what else stores. Connects to nothing yet. Needs a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddJobbsparPersistence(this IServiceCollection services, DatabaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(settings);
        services.AddSingleton(settings);
        services.AddSingleton<DatabaseTechnology>(_ => settings.Kind is DatabaseKind.Sqlite ? new SqliteTechnology(settings) : new PostgreSqlTechnology(settings));
        services.AddPooledDbContextFactory<JobbsparDbContext>((provider, options) => provider.GetRequiredService<DatabaseTechnology>().Configure(options));
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<JobbsparDbContext>>().CreateDbContext());
        services.AddSingleton(provider => new Transactions(
            provider.GetRequiredService<IDbContextFactory<JobbsparDbContext>>(),
            provider.GetRequiredService<DatabaseTechnology>(),

            // Asked for when it is first needed: what lets tasks follow runs workflows, which are read in transactions.
            new Lazy<ITasksFollow?>(provider.GetService<ITasksFollow>),
            [.. provider.GetServices<IConsequence>()],
            provider.GetRequiredService<ConsequenceGuard>()));
        services.AddSingleton(provider => new ConsequenceGuard(
            provider.GetRequiredService<DatabaseTechnology>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<ConsequenceGuard>>() ?? NullLogger<ConsequenceGuard>.Instance));
        services.AddSingleton(provider => new DatabaseMigrator(provider.GetRequiredService<DatabaseTechnology>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Outbox(provider.GetRequiredService<Transactions>(), provider.GetRequiredService<DatabaseTechnology>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DatabaseTime(provider.GetRequiredService<DatabaseTechnology>()));
        services.AddSingleton<Inbox>();
        services.TryAddSingleton(new JournalRules());
        services.AddSingleton(provider => new JournalTidying(
            provider.GetRequiredService<Transactions>(),
            provider.GetRequiredService<DatabaseTechnology>(),
            provider.GetRequiredService<JournalRules>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DefinitionStore>();
        services.AddSingleton<IDefinitionSource>(provider => provider.GetRequiredService<DefinitionStore>());
        services.AddSingleton<ShippedDefinitions>();
        return services;
    }
}
