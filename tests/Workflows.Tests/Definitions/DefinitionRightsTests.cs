using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Definitions;
using Jobbspar.Workflows.Definitions.Publishing;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Tests.Definitions;

/// <summary>Who does not administer meets a shut door at every command and query, before anything is read.</summary>
public abstract class DefinitionRightsTests(DatabaseKind kind) : IAsyncLifetime
{
    private TestDatabase database = null!;
    private DefinitionCommands commands = null!;
    private DefinitionQueries queries = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(kind);
        var validator = new DefinitionValidator(new ActivityRegistry([]));
        var checks = new DefinitionChecks(validator, new DefinitionStore(database.Transactions, validator, TimeProvider.System), new PublicationRule());
        commands = new DefinitionCommands(database.Transactions, checks, new AccessRights(), new PublicationRule(), TimeProvider.System);
        queries = new DefinitionQueries(database.Transactions, new AccessRights());
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.SteeringGroup)]
    public async Task Everything_ByAnybodyElseThanAnAdministrator_IsDenied(Role role)
    {
        var other = new Actor { UserId = Guid.NewGuid(), DisplayName = "Cia", Roles = [role] };
        Func<Task>[] attempts =
        [
            () => commands.SaveDraftAsync(other, "{}", null, default),
            () => commands.PublishAsync(other, "flöde", VersionChoice.Latest, null, default),
            () => commands.RetractAsync(other, "flöde", default),
            () => commands.RevertAsync(other, "flöde", 1, default),
            () => commands.ImportDraftAsync(other, "{}", default),
            () => commands.FixDraftAsync(other, "flöde", default),
            () => commands.DeleteVersionAsync(other, "flöde", 1, default),
            () => commands.DeleteAsync(other, "flöde", default),
            () => queries.ListAsync(other, VersionChoice.Latest, default),
            () => queries.VersionsAsync(other, "flöde", default),
            () => queries.OpenAsync(other, "flöde", VersionChoice.Latest, default),
        ];

        foreach (var attempt in attempts)
        {
            await Should.ThrowAsync<AccessDeniedException>(attempt);
        }
    }

    public sealed class OnSqlite() : DefinitionRightsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : DefinitionRightsTests(DatabaseKind.PostgreSql);
}
