using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Definitions;
using Jobbspar.Workflows.Definitions.Publishing;
using Jobbspar.Workflows.Definitions.Rules;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Definitions;

/// <summary>An administrator's drawing is worth days of thought, and instances live on it for years: neither may be overwritten.</summary>
public abstract class DefinitionCommandsTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly Actor Anna = new() { UserId = Guid.NewGuid(), DisplayName = "Anna", Roles = [Role.Administrator] };
    private static readonly Actor Bo = new() { UserId = Guid.NewGuid(), DisplayName = "Bo", Roles = [Role.Administrator] };
    private readonly ActivityRegistry activities = new([]);
    private TestDatabase database = null!;
    private DefinitionStore store = null!;
    private DefinitionCommands commands = null!;
    private DefinitionQueries queries = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(kind);
        (store, commands, queries) = Host(database.Services);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task SaveDraftAsync_NewDefinition_IsADraftThatNothingStartsFrom()
    {
        var saved = await SaveAsync("ett", null);

        saved.Version.ShouldBe(1);
        (await store.FindPublishedAsync("flöde", default)).ShouldBeNull();
        (await store.FindVersionAsync(saved.Revision.VersionId, default)).ShouldBeNull("an instance pinned to a draft would change under way");
        var version = (await queries.VersionsAsync(Anna, "flöde", default)).ShouldHaveSingleItem();
        (version.IsDraft, version.IsLatest, version.IsPublished, version.ChangedBy).ShouldBe((true, true, false, Anna.UserId));
    }

    [Fact]
    public async Task SaveDraftAsync_AgainAndAgain_StaysOneVersionAndTheRevisionRises()
    {
        var first = await SaveAsync("ett", null);
        var second = await SaveAsync("två", first.Revision);
        var same = await SaveAsync("två", second.Revision);

        second.Revision.ShouldBe(first.Revision with { Revision = 2 });
        (same.Revision, same.Changed).ShouldBe((second.Revision, false));
        (await AuditAsync()).ShouldBe(["FLODE_RITAT"], "the designer saves by itself, twice a second");
        (await OpenAsync(VersionChoice.Draft)).Json.ShouldContain("två");
    }

    [Fact]
    public async Task SaveDraftAsync_AnotherEditorSavedMeanwhile_IsToldAndNothingIsLost()
    {
        var seen = (await SaveAsync("ett", null)).Revision;
        await SaveAsync("Annas", seen);

        var refused = await commands.SaveDraftAsync(Bo, Says("Bos"), seen, default);

        Rules(refused).ShouldBe(["DefinitionWasNotChangedMeanwhile"]);
        (await OpenAsync(VersionChoice.Draft)).Json.ShouldContain("Annas");
        (await commands.SaveDraftAsync(Bo, Says("Bos"), DefinitionRevision.Parse(refused.Refusals[0].Arguments[2]), default)).Accepted.ShouldBeTrue("told what is there now, she may go on from it");
        (await AuditAsync()).ShouldBe(["FLODE_RITAT", "FLODE_RITAT"], "each author once");
    }

    [Fact]
    public async Task SaveDraftAsync_EightEditorsAtOnceOnTwoHosts_OneIsAcceptedAndSevenAreTold()
    {
        var seen = (await SaveAsync("ett", null)).Revision;
        await using var other = database.CreateServices();
        var hosts = new[] { commands, Host(other).Commands };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => hosts[i % 2].SaveDraftAsync(Bo, Says($"nummer {i}"), seen, default))));

        answers.Count(answer => answer.Accepted).ShouldBe(1);
        answers.Where(answer => !answer.Accepted).ShouldAllBe(answer => answer.Refusals[0].Rule == "DefinitionWasNotChangedMeanwhile");
        (await OpenAsync(VersionChoice.Draft)).Version.Revision.Revision.ShouldBe(2);
    }

    [Fact]
    public async Task SaveDraftAsync_NewDefinitionUnderAnIdThatIsTaken_IsRefused()
    {
        await SaveAsync("ett", null);

        Rules(await commands.SaveDraftAsync(Bo, Says("annat"), null, default)).ShouldBe(["DefinitionWasNotChangedMeanwhile"]);
    }

    [Fact]
    public async Task PublishAsync_Draft_IsUsedByAnotherHostAtOnce()
    {
        var draft = await SaveAsync("ett", null);
        await using var other = database.CreateServices();
        var (otherStore, _, _) = Host(other);
        (await otherStore.FindPublishedAsync("flöde", default)).ShouldBeNull();

        var published = Value(await commands.PublishAsync(Anna, "flöde", VersionChoice.Latest, draft.Revision, default));

        published.Changed.ShouldBeTrue();
        (await otherStore.FindPublishedAsync("flöde", default))!.VersionId.ShouldBe(draft.Revision.VersionId);
        (await AuditAsync()).ShouldBe(["FLODE_RITAT", "FLODE_PUBLICERAT"]);
        Value(await commands.PublishAsync(Anna, "flöde", VersionChoice.Latest, null, default)).Changed.ShouldBeFalse();
    }

    [Fact]
    public async Task PublishAsync_DraftWithErrors_IsBlockedWithEachError()
    {
        await commands.SaveDraftAsync(Anna, """{"id":"x","definitionId":"flöde","version":1,"root":{"id":"r","type":"Nobody.KnowsThis","version":1}}""", null, default);

        var refused = await commands.PublishAsync(Anna, "flöde", VersionChoice.Latest, null, default);

        Rules(refused).ShouldBe(["DefinitionHasNoErrors"]);
        refused.Refusals[0].Field.ShouldNotBeNull().ShouldStartWith("$.root");
        (await store.FindPublishedAsync("flöde", default)).ShouldBeNull();
        (await OpenAsync(VersionChoice.Draft)).Version.IsDraft.ShouldBeTrue();
    }

    [Fact]
    public async Task PublishAsync_DraftWithWarnings_IsPublishedAndTheyAreTold()
    {
        await commands.SaveDraftAsync(
            Anna,
            """
            {"id":"x","definitionId":"flöde","version":1,"root":{"id":"f","type":"Elsa.Flowchart","version":1,"start":"a","activities":[
              {"id":"a","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"hej"}}},
              {"id":"b","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"aldrig"}}}],"connections":[]}}
            """,
            null,
            default);

        var published = Value(await commands.PublishAsync(Anna, "flöde", VersionChoice.Latest, null, default));

        published.Findings.ShouldContain(finding => finding.Severity == FindingSeverity.Warning && finding.ActivityId == "b");
    }

    [Fact]
    public async Task PublishAsync_DraftWasSavedAfterTheActorSawIt_IsRefused()
    {
        var seen = (await SaveAsync("ett", null)).Revision;
        await SaveAsync("två", seen);

        Rules(await commands.PublishAsync(Bo, "flöde", VersionChoice.Latest, seen, default)).ShouldBe(["DefinitionWasNotChangedMeanwhile"]);
    }

    [Fact]
    public async Task SaveDraftAsync_AfterPublication_IsANewVersionAndThePublishedOneKeepsItsContent()
    {
        var first = await PublishedAsync("ett");

        var second = await SaveAsync("två", first);

        second.Version.ShouldBe(2);
        (await store.FindPublishedAsync("flöde", default))!.ToJson().ShouldContain("ett");
        await PublishAsync();
        (await store.FindPublishedAsync("flöde", default))!.ToJson().ShouldContain("två");
        (await store.FindVersionAsync(first.VersionId, default))!.ToJson().ShouldContain("ett");
    }

    [Fact]
    public async Task RetractAsync_Published_StartsNothingAnyMoreAndItsContentStays()
    {
        var first = await PublishedAsync("ett");

        Value(await commands.RetractAsync(Anna, "flöde", default)).Changed.ShouldBeTrue();

        (await store.FindPublishedAsync("flöde", default)).ShouldBeNull();
        Value(await commands.RetractAsync(Anna, "flöde", default)).Changed.ShouldBeFalse();
        (await SaveAsync("två", first)).Version.ShouldBe(2, "what instances ran from never becomes a draft again");
        (await AuditAsync()).ShouldBe(["FLODE_RITAT", "FLODE_PUBLICERAT", "FLODE_ATERKALLAT", "FLODE_RITAT"]);
    }

    [Fact]
    public async Task PublishAsync_EarlierVersionByNumber_TakesThePlaceOfTheNewer()
    {
        var first = await PublishedAsync("ett");
        await SaveAsync("två", first);
        await PublishAsync();

        Value(await commands.PublishAsync(Anna, "flöde", VersionChoice.Specific(1), null, default)).Version.ShouldBe(1);

        (await queries.VersionsAsync(Anna, "flöde", default)).Where(version => version.IsPublished).ShouldHaveSingleItem().Version.ShouldBe(1);
    }

    [Fact]
    public async Task RevertAsync_EarlierVersion_IsANewDraftWithItsContent()
    {
        var first = await PublishedAsync("ett");
        await SaveAsync("två", first);
        await PublishAsync();

        var reverted = Value(await commands.RevertAsync(Anna, "flöde", 1, default));

        reverted.Version.ShouldBe(3);
        (await OpenAsync(VersionChoice.Draft)).Json.ShouldContain("ett");
        (await store.FindPublishedAsync("flöde", default))!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task RevertAsync_SomebodyHasADraft_KeepsItAsAVersion()
    {
        var first = await PublishedAsync("ett");
        await SaveAsync("Bos utkast", first);

        Value(await commands.RevertAsync(Anna, "flöde", 1, default)).Version.ShouldBe(3);

        (await OpenAsync(VersionChoice.Draft)).Json.ShouldContain("ett");
        (await OpenAsync(VersionChoice.Specific(2))).Json.ShouldContain("Bos utkast");
        Rules(await commands.RevertAsync(Anna, "flöde", 9, default)).ShouldBe(["DefinitionExists"]);
        (await AuditAsync()).ShouldBe(["FLODE_RITAT", "FLODE_PUBLICERAT", "FLODE_RITAT", "FLODE_ATERSTALLT"]);
    }

    [Fact]
    public async Task ListAsync_LatestPublishedOrDraft_IsThatVersionOfEach()
    {
        var first = await PublishedAsync("ett");
        await SaveAsync("två", first);
        await commands.SaveDraftAsync(Anna, Says("annat", "ännu ett"), null, default);

        (await ListAsync(VersionChoice.Latest)).ShouldBe([("flöde", 2), ("ännu ett", 1)], ignoreOrder: true);
        (await ListAsync(VersionChoice.Published)).ShouldBe([("flöde", 1)]);
        (await ListAsync(VersionChoice.PublishedOrLatest)).ShouldBe([("flöde", 1), ("ännu ett", 1)], ignoreOrder: true);
        (await ListAsync(VersionChoice.Specific(2))).ShouldBe([("flöde", 2)]);
    }

    [Fact]
    public async Task DeleteVersionAsync_RunningInstanceIsPinned_IsRefusedUntilItEnds()
    {
        var first = await PublishedAsync("ett", waits: true);
        await SaveAsync("två", first);
        await PublishAsync();
        var instance = await StartAsync(first.VersionId);

        var refused = await commands.DeleteVersionAsync(Anna, "flöde", 1, default);

        Rules(refused).ShouldBe(["VersionRunsNoInstance"], nameof(VersionIsNotInUse));
        refused.Refusals[0].Arguments.ShouldBe(["1"]);
        Rules(await commands.DeleteAsync(Anna, "flöde", default)).ShouldBe(["VersionRunsNoInstance"]);
        await database.Transactions.RunAsync(async (unit, token) => await Runtime().CancelAsync(unit.Engine, instance, token), default);
        Value(await commands.DeleteVersionAsync(Anna, "flöde", 1, default)).Version.ShouldBe(1);
        (await queries.VersionsAsync(Anna, "flöde", default)).ShouldHaveSingleItem().Version.ShouldBe(2);
        (await AuditAsync())[^1].ShouldBe("FLODESVERSION_BORTTAGEN");
    }

    [Fact]
    public async Task DeleteAsync_VersionIsUsedAsAnActivityByARunningInstance_IsRefused()
    {
        await PublishedAsync("ett", waits: true);
        await commands.SaveDraftAsync(Anna, """{"id":"x","definitionId":"yttre","name":"Yttre","version":1,"root":{"id":"u","type":"Flöde","version":1,"workflowDefinitionId":"flöde"}}""", null, default);
        var outer = Value(await commands.PublishAsync(Anna, "yttre", VersionChoice.Latest, null, default));
        await StartAsync(outer.Revision.VersionId);

        Rules(await commands.DeleteAsync(Anna, "flöde", default)).ShouldBe(["VersionRunsNoInstance"]);
    }

    [Fact]
    public async Task DeleteVersionAsync_Published_IsRefused()
    {
        await PublishedAsync("ett");

        Rules(await commands.DeleteVersionAsync(Anna, "flöde", 1, default)).ShouldBe(["PublishedVersionIsRetractedFirst"]);
    }

    [Fact]
    public async Task DeleteAsync_NothingRuns_EndsPublicationAndNumbersAreNotUsedAgain()
    {
        var first = await PublishedAsync("ett");

        Value(await commands.DeleteAsync(Anna, "flöde", default)).Changed.ShouldBeTrue();

        (await store.FindPublishedAsync("flöde", default)).ShouldBeNull();
        (await ListAsync(VersionChoice.Latest)).ShouldBeEmpty();
        Rules(await commands.SaveDraftAsync(Bo, Says("Bos"), first, default)).ShouldBe(["DefinitionWasNotDeletedMeanwhile"]);
        (await SaveAsync("nytt", null)).Version.ShouldBe(2, "other hosts may still know version 1 by its id");
    }

    [Fact]
    public async Task DeleteAsync_CameWithTheProduct_IsRefused()
    {
        await store.ImportShippedAsync(WorkflowDefinition.Parse(Says("levererat")), default);

        Rules(await commands.DeleteAsync(Anna, "flöde", default)).ShouldBe(["ShippedVersionsAreKept"]);
        Value(await commands.RetractAsync(Anna, "flöde", default)).Changed.ShouldBeTrue();
        (await store.ImportShippedAsync(WorkflowDefinition.Parse(Says("levererat igen")), default)).Outcome
            .ShouldBe(DefinitionImportOutcome.StoredUnpublished, "what an administrator took out of use stays so through an upgrade");
    }

    [Fact]
    public async Task ImportDraftAsync_WhileAnotherDraws_IsRefused_AndLaterBecomesADraftThatNothingStartsFrom()
    {
        var drawn = await SaveAsync("utkast", null);
        Rules(await commands.ImportDraftAsync(Bo, Says("från fil"), default)).ShouldBe(["DraftOfAnotherIsNotReplaced"]);
        await PublishAsync();

        Value(await commands.ImportDraftAsync(Bo, Says("från fil"), default)).Version.ShouldBe(2);

        (await store.FindPublishedAsync("flöde", default))!.VersionId.ShouldBe(drawn.Revision.VersionId);
        (await OpenAsync(VersionChoice.Latest)).Json.ShouldContain("från fil");
        (await AuditAsync()).ShouldBe(["FLODE_RITAT", "FLODE_PUBLICERAT", "FLODE_INLAST"]);
    }

    [Fact]
    public async Task SaveDraftAsync_AfterPublishingWasRefused_GoesOnFromWhatTheAuthorStillHolds()
    {
        var held = (await SaveAsync("ett", null)).Revision;
        var unseen = Value(await commands.SaveDraftAsync(Anna, Says("två"), held, isPublishedNext: true, default));
        unseen.Revision.ShouldNotBe(held);

        Rules(await commands.SaveDraftAsync(Bo, Says("Bos"), held, default)).ShouldBe(["DefinitionWasNotChangedMeanwhile"], "only the author was not told");
        var third = Value(await commands.SaveDraftAsync(Anna, Says("tre"), held, default));

        third.Revision.Revision.ShouldBe(3);
        Rules(await commands.SaveDraftAsync(Anna, Says("fyra"), held, default)).ShouldBe(["DefinitionWasNotChangedMeanwhile"], "she was told the revision of the third");
        (await OpenAsync(VersionChoice.Draft)).Json.ShouldContain("tre");
    }

    [Fact]
    public async Task SaveDraftAsync_AfterPublishingANewDraftWasRefused_GoesOnFromThePublishedVersion()
    {
        var published = await PublishedAsync("ett");
        Value(await commands.SaveDraftAsync(Anna, Says("två"), published, isPublishedNext: true, default)).Version.ShouldBe(2);

        Value(await commands.SaveDraftAsync(Anna, Says("tre"), published, default)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task FixDraftAsync_WhatMayNotBeUsedHere_IsRefusedByNameAndStaysADraft()
    {
        var strict = Commands(database.Services, new() { TypesNotAllowed = new HashSet<string>(StringComparer.Ordinal) { "Elsa.WriteLine" } });
        await SaveAsync("ett", null);

        var refused = await strict.PublishAsync(Anna, "flöde", VersionChoice.Latest, null, default);

        Rules(refused).ShouldBe(["DefinitionHasNoErrors"]);
        refused.Refusals[0].Arguments.ShouldContain("NOT_ALLOWED");
        Rules(await strict.FixDraftAsync(Anna, "flöde", default)).ShouldBe(["DefinitionHasNoErrors"]);
        (await OpenAsync(VersionChoice.Latest)).Version.IsDraft.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"definitionId\":")]
    [InlineData("[]")]
    [InlineData("{\"definitionId\":\"flöde\"}")]
    [InlineData("{\"definitionId\":\"fl\\u0000de\",\"root\":{\"id\":\"r\",\"type\":\"Elsa.End\"}}")]
    public async Task SaveDraftAsync_Unreadable_IsRefusedAndSaysWhere(string json)
    {
        var refused = await commands.SaveDraftAsync(Anna, json, null, default);

        Rules(refused).ShouldBe(["DefinitionCanBeRead"]);
        refused.Refusals[0].Arguments[0].ShouldStartWith("$");
    }

    [Fact]
    public async Task SaveDraftAsync_TooLargeTooDeepOrWithAnAbsurdId_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"root\":", 300)) + "{}" + new string('}', 300);

        Rules(await commands.SaveDraftAsync(Anna, Says(new string('x', 6 * 1024 * 1024)), null, default)).ShouldBe(["DefinitionCanBeRead"]);
        Rules(await commands.SaveDraftAsync(Anna, deep, null, default)).ShouldBe(["DefinitionCanBeRead"]);
        Rules(await commands.SaveDraftAsync(Anna, Says("ett", new string('a', 10_000)), null, default)).ShouldBe(["DefinitionCanBeRead"]);
        Rules(await commands.PublishAsync(Anna, new string('a', 10_000), VersionChoice.Latest, null, default)).ShouldBe(["DefinitionExists"]);
    }

    private static (DefinitionStore Store, DefinitionCommands Commands, DefinitionQueries Queries) Host(IServiceProvider services)
    {
        var transactions = services.GetRequiredService<Transactions>();
        var own = new DefinitionStore(transactions, new DefinitionValidator(new ActivityRegistry([])), TimeProvider.System);
        return (own, Commands(services, new()), new DefinitionQueries(transactions, new AccessRights()));
    }

    private static DefinitionCommands Commands(IServiceProvider services, PublicationRule rule)
    {
        var transactions = services.GetRequiredService<Transactions>();
        var validator = new DefinitionValidator(new ActivityRegistry([]));
        return new(transactions, new DefinitionChecks(validator, new DefinitionStore(transactions, validator, TimeProvider.System), rule), new AccessRights(), rule, TimeProvider.System);
    }

    private static SavedDefinition Value(Decision<SavedDefinition> decision) => decision.Value.ShouldNotBeNull(string.Join(' ', Rules(decision)));

    private static IEnumerable<string> Rules(Decision<SavedDefinition> decision) => decision.Refusals.Select(refusal => refusal.Rule);

    private static string Says(string text, string definitionId = "flöde") =>
        $$$$$"""{"id":"x","definitionId":"{{{{{definitionId}}}}}","name":"Flöde","version":1,"root":{"id":"r","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"{{{{{text}}}}}"}}}}""";

    private static string Waits(string name) =>
        $$$$$"""{"id":"x","definitionId":"flöde","name":"{{{{{name}}}}}","version":1,"root":{"id":"r","type":"Elsa.Event","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"gå"}}}}""";

    private async Task<SavedDefinition> SaveAsync(string text, DefinitionRevision? seen) => Value(await commands.SaveDraftAsync(Anna, Says(text), seen, default));

    private async Task PublishAsync() => Value(await commands.PublishAsync(Anna, "flöde", VersionChoice.Latest, null, default));

    private async Task<DefinitionRevision> PublishedAsync(string text, bool waits = false)
    {
        var draft = Value(await commands.SaveDraftAsync(Anna, waits ? Waits(text) : Says(text), null, default));
        await PublishAsync();
        return draft.Revision;
    }

    private async Task<OpenedDefinition> OpenAsync(VersionChoice choice) => (await queries.OpenAsync(Anna, "flöde", choice, default)).ShouldNotBeNull();

    private async Task<IEnumerable<(string, int)>> ListAsync(VersionChoice choice) =>
        (await queries.ListAsync(Anna, choice, default)).Select(version => (version.DefinitionId, version.Version));

    private Task<List<string>> AuditAsync() =>
        database.Transactions.ReadAsync((db, token) => db.AuditEvents.OrderBy(row => row.Id).Select(row => row.Action).ToListAsync(token), default);

    private WorkflowRuntime Runtime() => new(activities, store, TimeProvider.System);

    private async Task<Guid> StartAsync(string versionId)
    {
        var id = Guid.NewGuid();
        var result = await database.Transactions.RunAsync(
            async (unit, token) => await Runtime().StartAsync(unit.Engine, new StartWorkflow { InstanceId = id, DefinitionVersionId = versionId }, token),
            default);
        result.Outcome.ShouldBe(CommandOutcome.Started);
        return id;
    }

    public sealed class OnSqlite() : DefinitionCommandsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : DefinitionCommandsTests(DatabaseKind.PostgreSql);
}
