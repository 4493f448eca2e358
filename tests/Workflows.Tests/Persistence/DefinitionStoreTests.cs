using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Testing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Persistence;

public abstract class DefinitionStoreTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("jobbspar-definitions-").FullName;
    private TestDatabase database = null!;
    private DefinitionStore store = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(kind);
        store = Store(database.Services);
    }

    public async Task DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task ImportAsync_NewContent_IsPublishedUnderItsOwnVersion()
    {
        var first = await store.ImportAsync(Says("ett"), default);
        var second = await store.ImportAsync(Says("två"), default);

        (first.Version, second.Version, second.Outcome).ShouldBe((1, 2, DefinitionImportOutcome.Published));
        var published = await store.FindPublishedAsync("spår", default);
        published!.VersionId.ShouldBe(second.VersionId);
        published.Version.ShouldBe(2);
        Text(published).ShouldBe("två");
        Text(await store.FindVersionAsync(first.VersionId, default)).ShouldBe("ett");
    }

    [Fact]
    public async Task ImportAsync_SameContentInAnotherOrder_DoesNothing()
    {
        var first = await store.ImportAsync(Parse("""{"id":"a","definitionId":"spår","name":"Spår","version":1,"root":{"id":"r","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"hej"}}}}"""), default);
        var second = await store.ImportAsync(Parse("""{"root":{"type":"Elsa.WriteLine","version":1,"id":"r","text":{"expression":{"value":"hej","type":"Literal"},"typeName":"String"}},"version":7,"name":"Spår","definitionId":"spår","id":"b"}"""), default);

        second.ShouldBe(first with { Outcome = DefinitionImportOutcome.Unchanged });
    }

    [Fact]
    public async Task FindPublishedAsync_AnotherHostPublishedMeanwhile_IsItsVersion()
    {
        await store.ImportAsync(Says("ett"), default);
        await store.FindPublishedAsync("spår", default);
        await using var otherHost = database.CreateServices();

        await Store(otherHost).ImportAsync(Says("två"), default);

        Text(await store.FindPublishedAsync("spår", default)).ShouldBe("två");
    }

    [Fact]
    public async Task FindVersionAsync_Unknown_IsNull()
    {
        (await store.FindVersionAsync("spår-v1", default)).ShouldBeNull();
        (await store.FindPublishedAsync("spår", default)).ShouldBeNull();
    }

    [Fact]
    public async Task ImportAsync_ValidationFindsErrors_StoresNothing()
    {
        var fault = await Should.ThrowAsync<DefinitionRefusedException>(() => store.ImportAsync(
            Parse("""{"id":"a","definitionId":"spår","version":1,"root":{"id":"r","type":"Nobody.KnowsThis","version":1}}"""),
            default));

        fault.Findings.ShouldContain(finding => finding.ActivityId == "r" && finding.Severity == FindingSeverity.Error);
        fault.Message.ShouldContain("$.root");
        (await store.FindPublishedAsync("spår", default)).ShouldBeNull();
    }

    [Fact]
    public async Task ImportAsync_DefinitionIdIsAbsurdlyLong_IsRefused() =>
        (await Should.ThrowAsync<DefinitionException>(() => store.ImportAsync(Says("ett", new string('a', 10_000)), default))).JsonPath.ShouldBe("$.definitionId");

    [Fact]
    public async Task ImportShippedAsync_AdministratorsVersionIsPublished_StaysPublished()
    {
        await store.ImportShippedAsync(Says("levererat"), default);
        var own = await store.ImportAsync(Says("kommunens"), default);

        var newer = await store.ImportShippedAsync(Says("levererat igen"), default);

        newer.Outcome.ShouldBe(DefinitionImportOutcome.StoredUnpublished);
        (await store.FindPublishedAsync("spår", default))!.VersionId.ShouldBe(own.VersionId);
        Text(await store.FindVersionAsync(newer.VersionId, default)).ShouldBe("levererat igen");
        (await store.ImportShippedAsync(Says("levererat igen"), default)).Outcome.ShouldBe(DefinitionImportOutcome.Unchanged);
    }

    [Fact]
    public async Task ImportShippedAsync_OlderHostRestartsDuringAnUpgrade_DoesNotBringItsContentBack()
    {
        await store.ImportShippedAsync(Says("gammalt"), default);
        await store.ImportShippedAsync(Says("nytt"), default);

        (await store.ImportShippedAsync(Says("gammalt"), default)).Outcome.ShouldBe(DefinitionImportOutcome.Unchanged);

        Text(await store.FindPublishedAsync("spår", default)).ShouldBe("nytt");
    }

    [Fact]
    public async Task ShippedDefinitions_FourHostsStartAtOnce_OneVersionIsMade()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "spår.json"), Says("levererat").Json.ToJsonString());
        var hosts = Enumerable.Range(0, 4).Select(_ => database.CreateServices()).ToList();

        var imports = await Task.WhenAll(hosts.Select(host => Task.Run(() => new ShippedDefinitions(Store(host)).ImportAsync(folder, default))));

        imports.Count(own => own[0].Outcome is DefinitionImportOutcome.Published).ShouldBe(1);
        (await database.Transactions.ReadAsync((db, token) => db.WorkflowDefinitions.CountAsync(token), default)).ShouldBe(1);
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task ShippedDefinitions_FileIsBroken_NamesTheFile()
    {
        var file = Path.Combine(folder, "trasig.json");
        await File.WriteAllTextAsync(file, "{\"definitionId\":");

        (await Should.ThrowAsync<ShippedDefinitionException>(() => new ShippedDefinitions(store).ImportAsync(folder, default))).Message.ShouldContain(file);
    }

    private static DefinitionStore Store(IServiceProvider services) =>
        new(services.GetRequiredService<Transactions>(), new DefinitionValidator(new ActivityRegistry([])), TimeProvider.System);

    private static WorkflowDefinition Parse(string json) => WorkflowDefinition.Parse(json);

    private static WorkflowDefinition Says(string text, string definitionId = "spår") => Parse(
        $$$$$"""{"id":"x","definitionId":"{{{{{definitionId}}}}}","name":"Spår","version":1,"root":{"id":"r","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"{{{{{text}}}}}"}}}}""");

    private static string? Text(WorkflowDefinition? definition) => (string?)definition?.Json["root"]?["text"]?["expression"]?["value"];

    public sealed class OnSqlite() : DefinitionStoreTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : DefinitionStoreTests(DatabaseKind.PostgreSql);
}
