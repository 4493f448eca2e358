using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Definitions.Publishing;

namespace Jobbspar.Host.Tests.ElsaApi;

/// <summary>With publishing that takes two, the designer goes on working, and none of its ways to publish gets around the second person.</summary>
public sealed class TwoPersonPublishTests : IAsyncLifetime
{
    private readonly string folder = TestSettings.NewFolder();
    private RunningHost host = null!;
    private Browser anna = null!;
    private Actor bo = null!;

    public async Task InitializeAsync()
    {
        host = await RunningHost.StartAsync(TestSettings.Embedded(folder) with { TwoPersonPublish = true });
        await ExampleTrack.AddUserAsync(host, "anna", Role.Administrator);
        bo = await ExampleTrack.AddUserAsync(host, "bo", Role.Administrator);
        anna = host.NewBrowser();
        await anna.SignInAsync("anna", ExampleTrack.Password);
    }

    public async Task DisposeAsync()
    {
        anna.Dispose();
        await host.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Publishing_saves_says_that_it_waits_and_the_designer_goes_on_from_what_it_holds()
    {
        var held = await ApiHost.SaveNewAsync(anna, ApiHost.Model("Två", ApiHost.Activity("rad", "Elsa.WriteLine", ("text", "hej"))));
        var changed = (JsonObject)held.DeepClone();
        changed["description"] = "Andra";

        var refused = await ApiHost.SaveAsync(anna, changed, publish: true, HttpStatusCode.BadRequest);
        refused["message"]!.GetValue<string>().ShouldContain("väntar");
        changed["description"] = "Tredje";
        await ApiHost.SaveAsync(anna, changed);

        var latest = await ApiHost.GetAsync(anna, $"/workflow-definitions/by-definition-id/{held["definitionId"]}");
        (latest["description"]!.GetValue<string>(), latest["isPublished"]!.GetValue<bool>()).ShouldBe(("Tredje", false));
    }

    [Fact]
    public async Task Every_way_to_publish_asks_the_second_person_and_her_approval_publishes()
    {
        var held = await ApiHost.SaveNewAsync(anna, ApiHost.Model("Alla vägar", ApiHost.Activity("rad", "Elsa.WriteLine", ("text", "hej"))));
        var id = held["definitionId"]!.GetValue<string>();

        var import = (JsonObject)held.DeepClone();
        import["isPublished"] = true;
        await ApiHost.PostAsync(anna, "/workflow-definitions/import", import);
        await ApiHost.PostAsync(anna, $"/workflow-definitions/{id}/publish", null, HttpStatusCode.BadRequest);
        var bulk = await ApiHost.PostAsync(anna, "/bulk-actions/publish/workflow-definitions/by-definition-ids", new JsonObject { ["definitionIds"] = new JsonArray(id) });
        bulk["published"]!.AsArray().ShouldBeEmpty();
        bulk["refused"]!.AsArray().ShouldHaveSingleItem();
        (await PublishedAsync(id)).ShouldBe(0);

        var requests = host.Get<PublicationRequests>();
        var waiting = (await requests.ListAsync(bo, default)).Single(request => request.State is PublicationRequestState.Waiting);
        (waiting.DefinitionId, waiting.RequestedBy, waiting.MayApprove).ShouldBe((id, "anna", true));
        (await requests.ApproveAsync(bo, waiting.Id, default)).Refusals.ShouldBeEmpty();

        (await PublishedAsync(id)).ShouldBe(1);
    }

    private async Task<int> PublishedAsync(string id) =>
        (await ApiHost.GetAsync(anna, $"/workflow-definitions?versionOptions=Published&DefinitionIds={id}"))["totalCount"]!.GetValue<int>();
}
