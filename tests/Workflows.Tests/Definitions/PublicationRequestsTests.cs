using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Definitions;
using Jobbspar.Workflows.Definitions.Changes;
using Jobbspar.Workflows.Definitions.Publishing;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Definitions;

/// <summary>Where publishing takes two, nothing that one person alone has decided reaches a track.</summary>
public abstract class PublicationRequestsTests(DatabaseKind kind) : IAsyncLifetime
{
    private static readonly Actor Anna = Administrator("Anna");
    private static readonly Actor Bo = Administrator("Bo");
    private static readonly Actor Cilla = Administrator("Cilla");
    private TestDatabase database = null!;
    private DefinitionStore store = null!;
    private DefinitionCommands commands = null!;
    private PublicationRequests requests = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(kind);
        var transactions = database.Services.GetRequiredService<Transactions>();
        var registry = new ActivityRegistry([]);
        var validator = new DefinitionValidator(registry);
        var rule = new PublicationRule { NeedsSecondPerson = true };
        store = new DefinitionStore(transactions, validator, TimeProvider.System);
        var checks = new DefinitionChecks(validator, store, rule);
        commands = new DefinitionCommands(transactions, checks, new AccessRights(), rule, TimeProvider.System);
        requests = new PublicationRequests(transactions, checks, new DefinitionComparison(registry), new AccessRights(), TimeProvider.System);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Publishing_AsksASecondPerson_AndTakesEffectWhenSheApproves()
    {
        await SaveAsync(Anna, "ett", null);
        var request = await RequestAsync(Anna);
        (await PublishedAsync()).ShouldBeNull();

        var approved = await requests.ApproveAsync(Bo, request, default);

        approved.Accepted.ShouldBeTrue(string.Join(' ', Rules(approved)));
        (await PublishedAsync())!.ShouldContain("ett");
        (await AuditAsync()).ShouldBe([("FLODE_RITAT", Anna.UserId), ("PUBLICERING_BEGARD", Anna.UserId), ("FLODE_PUBLICERAT", Bo.UserId)]);
        (await ListAsync(Anna)).ShouldHaveSingleItem().State.ShouldBe(PublicationRequestState.Approved);
        Rules(await requests.ApproveAsync(Bo, request, default)).ShouldContain("RequestStillWaits");
    }

    [Fact]
    public async Task WhoeverWroteOrAsked_DoesNotApprove()
    {
        var first = await SaveAsync(Anna, "ett", null);
        await SaveAsync(Bo, "två", first.Revision);
        var request = await RequestAsync(Cilla);

        Rules(await requests.ApproveAsync(Anna, request, default)).ShouldBe(["ApproverIsNoAuthor"]);
        Rules(await requests.ApproveAsync(Bo, request, default)).ShouldBe(["ApproverIsNoAuthor"]);
        Rules(await requests.ApproveAsync(Cilla, request, default)).ShouldBe(["ApproverIsNotWhoAsks"]);
        (await ListAsync(Anna)).ShouldHaveSingleItem().MayApprove.ShouldBeFalse();
        (await ListAsync(Administrator("Dan"))).ShouldHaveSingleItem().MayApprove.ShouldBeTrue();
        (await PublishedAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task AChangeAfterTheRequest_IsNotApprovedAlong()
    {
        var first = await SaveAsync(Anna, "ett", null);
        var request = await RequestAsync(Anna);
        await SaveAsync(Anna, "två", first.Revision);

        Rules(await requests.ApproveAsync(Bo, request, default)).ShouldContain("RequestStillWaits");

        (await ListAsync(Bo)).ShouldHaveSingleItem().State.ShouldBe(PublicationRequestState.Superseded);
        (await PublishedAsync()).ShouldBeNull();
        (await requests.ApproveAsync(Bo, await RequestAsync(Anna), default)).Accepted.ShouldBeTrue();
        (await PublishedAsync())!.ShouldContain("två");
    }

    [Fact]
    public async Task AskingAgain_IsTheSameRequest()
    {
        await SaveAsync(Anna, "ett", null);

        (await RequestAsync(Anna)).ShouldBe(await RequestAsync(Anna));

        (await AuditAsync()).Select(entry => entry.Action).ShouldBe(["FLODE_RITAT", "PUBLICERING_BEGARD"]);
    }

    [Fact]
    public async Task Declining_SaysWhy_AndLeavesTheDraft()
    {
        await SaveAsync(Anna, "ett", null);
        var request = await RequestAsync(Anna);

        Rules(await requests.DeclineAsync(Bo, request, "  ", default)).ShouldBe(["DeclinedWithReason"]);
        Rules(await requests.DeclineAsync(Bo, request, new string('x', 1_001), default)).ShouldBe(["DeclinedWithReason"]);
        (await requests.DeclineAsync(Bo, request, "Fristen är för kort.", default)).Accepted.ShouldBeTrue();

        var row = (await ListAsync(Anna)).ShouldHaveSingleItem();
        (row.State, row.Reason, row.MayApprove).ShouldBe((PublicationRequestState.Declined, "Fristen är för kort.", false));
        Rules(await requests.ApproveAsync(Cilla, request, default)).ShouldBe(["RequestStillWaits"]);
    }

    [Fact]
    public async Task Withdrawing_IsForWhoeverAsked()
    {
        await SaveAsync(Anna, "ett", null);
        var request = await RequestAsync(Anna);

        await Should.ThrowAsync<AccessDeniedException>(() => requests.WithdrawAsync(Bo, request, default));
        (await requests.WithdrawAsync(Anna, request, default)).Accepted.ShouldBeTrue();

        Rules(await requests.ApproveAsync(Bo, request, default)).ShouldContain("RequestStillWaits");
    }

    [Fact]
    public async Task ADeletedDraft_IsNotApproved()
    {
        await SaveAsync(Anna, "ett", null);
        var request = await RequestAsync(Anna);
        (await commands.DeleteAsync(Anna, "flöde", default)).Accepted.ShouldBeTrue();

        (await requests.ApproveAsync(Bo, request, default)).Accepted.ShouldBeFalse();

        (await PublishedAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task AReview_SaysWhatWouldChange()
    {
        await SaveAsync(Anna, "ett", null);
        await requests.ApproveAsync(Bo, await RequestAsync(Anna), default);
        var published = await store.FindPublishedAsync("flöde", default);
        await SaveAsync(Anna, "två", new(published!.VersionId, 1));

        var review = await requests.ReviewAsync(Bo, await RequestAsync(Anna), default);

        review.Published.ShouldBe(1);
        review.Request.Version.ShouldBe(2);
        review.Changes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            change => change.Kind.ShouldBe(ChangeKind.ActivityValue),
            change => change.Before.ShouldBe("ett"),
            change => change.After.ShouldBe("två"));
        await Should.ThrowAsync<AccessDeniedException>(() => requests.ReviewAsync(Bo, Guid.NewGuid(), default));
    }

    [Fact]
    public async Task Others_SeeAndDecideNothing()
    {
        await SaveAsync(Anna, "ett", null);
        var request = await RequestAsync(Anna);
        var other = new Actor { UserId = Guid.NewGuid(), DisplayName = "Karin", Roles = [Role.Coordinator, Role.SteeringGroup] };

        await Should.ThrowAsync<AccessDeniedException>(() => requests.ListAsync(other, default));
        await Should.ThrowAsync<AccessDeniedException>(() => requests.ReviewAsync(other, request, default));
        await Should.ThrowAsync<AccessDeniedException>(() => requests.ApproveAsync(other, request, default));
        await Should.ThrowAsync<AccessDeniedException>(() => requests.DeclineAsync(other, request, "nej", default));
        await Should.ThrowAsync<AccessDeniedException>(() => requests.WithdrawAsync(other, request, default));
    }

    private static Actor Administrator(string name) => new() { UserId = Guid.NewGuid(), DisplayName = name, Roles = [Role.Administrator] };

    private static IEnumerable<string> Rules<T>(Decision<T> decision) => decision.Refusals.Select(refusal => refusal.Rule);

    private static string Says(string text) =>
        $$$$$"""{"id":"x","definitionId":"flöde","name":"Flöde","version":1,"root":{"id":"r","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"{{{{{text}}}}}"}}}}""";

    private async Task<SavedDefinition> SaveAsync(Actor actor, string text, DefinitionRevision? seen) =>
        (await commands.SaveDraftAsync(actor, Says(text), seen, default)).Value.ShouldNotBeNull();

    private async Task<Guid> RequestAsync(Actor actor)
    {
        var answer = await commands.PublishAsync(actor, "flöde", VersionChoice.Latest, null, default);
        return answer.Value.ShouldNotBeNull(string.Join(' ', Rules(answer))).WaitsForApproval.ShouldNotBeNull();
    }

    private async Task<string?> PublishedAsync() => (await store.FindPublishedAsync("flöde", default))?.ToJson();

    private Task<IReadOnlyList<PublicationRequestRow>> ListAsync(Actor actor) => requests.ListAsync(actor, default);

    private Task<List<(string Action, Guid Actor)>> AuditAsync() => database.Transactions.ReadAsync(
        async (db, token) => (await db.AuditEvents.OrderBy(row => row.Id).ToListAsync(token)).ConvertAll(row => (row.Action, row.ActorId)),
        default);

    public sealed class OnSqlite() : PublicationRequestsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : PublicationRequestsTests(DatabaseKind.PostgreSql);
}
