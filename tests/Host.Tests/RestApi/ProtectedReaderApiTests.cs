using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>Over the API: who may see a protected participant, and that an answer is given again only to whoever may still ask for it.</summary>
public sealed class ProtectedReaderApiTests(RestHost api) : IClassFixture<RestHost>
{
    private static readonly KeyValuePair<string, string> Key = new("Idempotency-Key", "samma");

    [Fact]
    public async Task A_coordinator_of_the_track_is_named_as_reader_of_a_protected_participant()
    {
        var kajsa = await ExampleTrack.AddUserAsync(api.Host, "kajsa-laser", Role.Coordinator);
        await AssignAsync(kajsa);
        using var kajsas = await api.SignedInAsync("kajsa-laser");
        var path = await RestHost.MakeAsync(api.Karin, $"/tracks/{api.TrackId}/participants", JsonNode.Parse("""{"name":"Ada Adamsson","source":"AF","gender":"KVINNA","protection":"SEKRETESSMARKERING","keepIdentity":true}"""));
        await RestHost.GetAsync(kajsas, path, HttpStatusCode.NotFound);
        var naming = new JsonObject { ["userId"] = kajsa.UserId };
        await RestHost.SendAsync(kajsas, HttpMethod.Post, $"{path}/readers", naming.DeepClone(), HttpStatusCode.Forbidden);
        await RestHost.SendAsync(api.Stina, HttpMethod.Post, $"{path}/readers", naming.DeepClone(), HttpStatusCode.Forbidden);
        await RestHost.NarrowAsync(api.Karin, HttpMethod.Post, $"{path}/readers", naming);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/readers", new JsonObject { ["userId"] = Guid.NewGuid() })).ShouldBe(["ReaderIsNamedForProtected.Coordinator lasare"]);

        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/readers", naming.DeepClone(), HttpStatusCode.NoContent);

        (await RestHost.GetAsync(kajsas, path))["participant"]!["name"]!.GetValue<string>().ShouldBe("Ada Adamsson");
        var readers = (await RestHost.GetAsync(api.Karin, path))["readers"]!.AsArray();
        readers.Where(row => row!["sees"]!.GetValue<bool>()).Select(row => row!["name"]!.GetValue<string>()).Order(StringComparer.Ordinal).ShouldBe(["kajsa-laser", "karin"]);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, $"{path}/coordination-number", JsonNode.Parse("""{"confidence":"STYRKT","isDormant":true}"""), (await RestHost.ReadAsync(api.Karin, path)).Version))
            .ShouldBe(["ConfidenceIsOfACoordinationNumber sakerhet", "DormantNumberIsACoordinationNumber vilande"]);
    }

    [Fact]
    public async Task An_answer_is_given_again_only_to_whoever_may_still_ask_for_it()
    {
        var kurt = await ExampleTrack.AddUserAsync(api.Host, "kurt-slutar", Role.Coordinator);
        var kim = await ExampleTrack.AddUserAsync(api.Host, "kim-tar-over", Role.Coordinator);
        await AssignAsync(kurt);
        using var kurts = await api.SignedInAsync("kurt-slutar");
        var path = $"{RestHost.Prefix}/tracks/{api.TrackId}/participants";
        const string Candidate = """{"name":"Bo Bosson","source":"AF","gender":"MAN"}""";
        using var first = await kurts.SendAsync(HttpMethod.Post, path, Candidate, Key);
        using var again = await kurts.SendAsync(HttpMethod.Post, path, Candidate, Key);
        await RestHost.ReadAsync(first, HttpStatusCode.Created);
        await RestHost.ReadAsync(again, HttpStatusCode.Created);
        again.Headers.Location.ShouldBe(first.Headers.Location);
        (await RestHost.GetAsync(api.Karin, $"/tracks/{api.TrackId}/participants"))["items"]!.AsArray().Count(row => row!["name"]?.GetValue<string>() == "Bo Bosson").ShouldBe(1, "what was tried to see whether he may was taken back");

        await AssignAsync(kim, replaces: kurt);

        using var denied = await kurts.SendAsync(HttpMethod.Post, path, Candidate, Key);
        await RestHost.ReadAsync(denied, HttpStatusCode.Forbidden);
        denied.Headers.Contains("Idempotent-Replayed").ShouldBeFalse();
        denied.Headers.Location.ShouldBeNull();
    }

    [Fact]
    public async Task What_cannot_be_done_twice_is_answered_as_it_was()
    {
        var path = $"{RestHost.Prefix}/tracks/{await ExampleTrack.StartAsync(api.Host, api.Coordinator)}";
        foreach (var (operation, body) in new[] { ("park", """{"reason":"Upphandlingen överklagad","reviewOn":"2026-09-01"}"""), ("cancel", """{"reason":"Arbetsgivaren drog sig ur"}""") })
        {
            using var first = await api.Karin.SendAsync(HttpMethod.Post, $"{path}/{operation}", body, new KeyValuePair<string, string>(Key.Key, operation));
            ((int)first.StatusCode).ShouldBeInRange(200, 299, await first.Content.ReadAsStringAsync());

            using var again = await api.Karin.SendAsync(HttpMethod.Post, $"{path}/{operation}", body, new KeyValuePair<string, string>(Key.Key, operation));

            again.StatusCode.ShouldBe(first.StatusCode, "she may still do such things there");
            again.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
        }
    }

    private async Task AssignAsync(Actor coordinator, Actor? replaces = null)
    {
        var administrator = new Actor { UserId = Guid.NewGuid(), DisplayName = "alva", Roles = [Role.Administrator] };
        var change = new CoordinatorChange { UserId = coordinator.UserId, IsSubstitute = true, Replaces = replaces?.UserId };
        (await api.Host.Get<TrackCommands>().AssignCoordinatorAsync(administrator, api.TrackId, change, default)).Refusals.ShouldBeEmpty();
    }
}
