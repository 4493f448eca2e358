using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering.Groups;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>What an office does beside a track's own work: searches, identities, coordinators, steering groups and their meetings, printed letters. Each refuses what is another's.</summary>
public sealed class OfficeApiTests(RestHost api) : IClassFixture<RestHost>
{
    private const string Number = "198507099805";

    [Fact]
    public async Task A_search_finds_what_the_user_may_see_and_nothing_else()
    {
        await api.RoundsAsync();
        var found = await SearchAsync(api.Karin, "Renova");
        found["tracks"]!["total"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(2);
        found["tracks"]!["rows"]!.AsArray().Count.ShouldBeGreaterThanOrEqualTo(2);
        found["participants"].ShouldNotBeNull();

        var others = await SearchAsync(api.Kent, "Renova");
        others["tracks"]!["total"]!.GetValue<int>().ShouldBe(0);
        others["participants"]!["total"]!.GetValue<int>().ShouldBe(0);
        (await SearchAsync(api.Stina, "Renova"))["participants"].ShouldBeNull("names are not for the steering group");

        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, "/searches", new JsonObject { ["text"] = "" })).ShouldHaveSingleItem();
        await RestHost.NarrowAsync(api.Karin, HttpMethod.Post, "/searches", new JsonObject { ["text"] = "Renova" });
    }

    [Fact]
    public async Task An_identity_number_is_replaced_seen_for_a_reason_that_is_kept_and_protected()
    {
        var (_, goingOn) = await api.RoundsAsync();
        var id = (await RestHost.GetAsync(api.Karin, $"/tracks/{goingOn}/closing"))["participants"]![0]!["participant"]!["id"]!.GetValue<Guid>();
        var (path, number) = ($"/participants/{id}", $"/participants/{id}/identity-number");
        var replaced = new JsonObject { ["number"] = Number, ["reason"] = "RATTELSE" };
        var look = new JsonObject { ["reason"] = "BESLUT" };
        var protection = new JsonObject { ["level"] = "SEKRETESSMARKERING", ["keepIdentity"] = true };

        foreach (var stranger in (Browser[])[api.Kent, api.Stina])
        {
            await RestHost.SendAsync(stranger, HttpMethod.Put, number, replaced.DeepClone(), HttpStatusCode.Forbidden);
            await RestHost.SendAsync(stranger, HttpMethod.Post, $"{number}/looks", look.DeepClone(), HttpStatusCode.Forbidden);
            await RestHost.SendAsync(stranger, HttpMethod.Put, $"{path}/protection", protection.DeepClone(), HttpStatusCode.Forbidden);
        }

        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, number, new JsonObject { ["number"] = "198507099806", ["reason"] = "RATTELSE" })).ShouldNotBeEmpty("its check digit is wrong");
        await RestHost.NarrowAsync(api.Karin, HttpMethod.Put, number, replaced);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, number, replaced.DeepClone(), HttpStatusCode.NoContent);
        (await LooksAsync(id)).ShouldBe(0, "nobody who was refused has looked");

        foreach (var expected in (int[])[1, 2])
        {
            using var answer = await api.Karin.SendAsync(HttpMethod.Post, $"{RestHost.Prefix}{number}/looks", look.ToJsonString(), new KeyValuePair<string, string>("Idempotency-Key", "blick"));
            string.Concat((await RestHost.ReadAsync(answer, HttpStatusCode.OK))["number"]!.GetValue<string>().Where(char.IsAsciiDigit)).ShouldBe(Number);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            (await LooksAsync(id)).ShouldBe(expected, "every look is written down, and no answer is kept");
        }

        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{number}/looks", new JsonObject(), HttpStatusCode.BadRequest);
        (await RestHost.GetAsync(api.Karin, path)).ToJsonString().ShouldNotContain(Number);
        var unprotected = (await RestHost.ReadAsync(api.Karin, path)).Version;
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{path}/protection", protection, HttpStatusCode.NoContent);

        var none = new JsonObject { ["level"] = "INGEN", ["keepIdentity"] = false };
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{path}/protection", none.DeepClone(), HttpStatusCode.PreconditionRequired);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{path}/protection", none.DeepClone(), HttpStatusCode.PreconditionFailed, unprotected);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{path}/protection", none, HttpStatusCode.NoContent, (await RestHost.ReadAsync(api.Karin, path)).Version);
    }

    [Fact]
    public async Task An_administrator_gives_a_track_another_coordinator()
    {
        using var alva = await api.WithRoleAsync("alva-utser", Role.Administrator);
        var nils = await ExampleTrack.AddUserAsync(api.Host, "nils-utses", Role.Coordinator);
        using var his = await api.SignedInAsync("nils-utses");
        var path = $"/tracks/{api.TrackId}/coordinators";
        var change = new JsonObject { ["userId"] = nils.UserId, ["isSubstitute"] = true };

        await RestHost.SendAsync(api.Karin, HttpMethod.Post, path, change.DeepClone(), HttpStatusCode.Forbidden);
        await RestHost.SendAsync(his, HttpMethod.Post, path, change.DeepClone(), HttpStatusCode.Forbidden);
        await RestHost.GetAsync(his, $"/tracks/{api.TrackId}", HttpStatusCode.NotFound);
        (await RestHost.RefusedAsync(alva, HttpMethod.Post, path, new JsonObject { ["userId"] = Guid.NewGuid() })).ShouldContain(reason => reason.StartsWith("CoordinatorHasTheRole", StringComparison.Ordinal));
        await RestHost.NarrowAsync(alva, HttpMethod.Post, path, change);

        await RestHost.SendAsync(alva, HttpMethod.Post, path, change, HttpStatusCode.NoContent);
        await RestHost.GetAsync(his, $"/tracks/{api.TrackId}");
    }

    [Fact]
    public async Task An_administrator_keeps_steering_groups()
    {
        using var alva = await api.WithRoleAsync("alva-grupper", Role.Administrator);
        var name = RestHost.NewName("Grupp");
        var path = await RestHost.MakeAsync(alva, "/steering-groups", new JsonObject { ["name"] = name });
        var stig = await ExampleTrack.AddUserAsync(api.Host, "stig-grupp", Role.SteeringGroup);

        (await RestHost.RefusedAsync(alva, HttpMethod.Post, "/steering-groups", new JsonObject { ["name"] = name })).ShouldBe(["GroupNameIsFree namn"]);
        await RestHost.SendAsync(alva, HttpMethod.Put, path, new JsonObject { ["name"] = $"{name} ny" }, HttpStatusCode.NoContent);
        await RestHost.SendAsync(alva, HttpMethod.Put, $"{path}/members/{stig.UserId}", new JsonObject { ["function"] = "Enhetschef" }, HttpStatusCode.NoContent);
        (await RestHost.RefusedAsync(alva, HttpMethod.Put, $"{path}/members/{api.Coordinator.UserId}", new JsonObject { ["function"] = "Koordinator" })).ShouldContain("MemberHasTheRole medlem");
        (await RestHost.RefusedAsync(alva, HttpMethod.Post, $"{path}/areas", new JsonObject())).ShouldContain("OneAreaIsChosen organisation");
        await RestHost.SendAsync(alva, HttpMethod.Post, $"{path}/areas", new JsonObject { ["municipalityCode"] = "0114" }, HttpStatusCode.NoContent);

        var shown = await RestHost.GetAsync(alva, path);
        shown["group"]!["name"]!.GetValue<string>().ShouldBe($"{name} ny");
        shown["members"]!.AsArray().Single()!["function"]!.GetValue<string>().ShouldBe("Enhetschef");
        (await RestHost.GetAsync(alva, "/steering-groups?limit=200"))["items"]!.AsArray().Select(row => row!["id"]!.GetValue<string>()).ShouldContain(RestHost.KeyOf(path));
        foreach (var stranger in (Browser[])[api.Karin, api.Stina])
        {
            await RestHost.GetAsync(stranger, path, HttpStatusCode.NotFound);
            await RestHost.GetAsync(stranger, "/steering-groups", HttpStatusCode.NotFound);
            await RestHost.SendAsync(stranger, HttpMethod.Put, path, new JsonObject { ["name"] = "Min" }, HttpStatusCode.Forbidden);
            await RestHost.SendAsync(stranger, HttpMethod.Put, $"{path}/tracks/{api.TrackId}", null, HttpStatusCode.Forbidden);
            await RestHost.SendAsync(stranger, HttpMethod.Delete, $"{path}/members/{stig.UserId}", null, HttpStatusCode.Forbidden);
            await RestHost.SendAsync(stranger, HttpMethod.Delete, path, null, HttpStatusCode.Forbidden);
        }

        await RestHost.SendAsync(alva, HttpMethod.Delete, $"{path}/areas/{shown["areas"]![0]!["id"]}", null, HttpStatusCode.NoContent);
        await RestHost.SendAsync(alva, HttpMethod.Delete, $"{path}/members/{stig.UserId}", null, HttpStatusCode.NoContent);
        await RestHost.SendAsync(alva, HttpMethod.Delete, path, null, HttpStatusCode.NoContent);
        await RestHost.GetAsync(alva, path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_steering_group_plans_its_meeting_and_closes_its_minutes_and_another_does_not_find_it()
    {
        using var alva = await api.WithRoleAsync("alva-moten", Role.Administrator);
        var other = await RestHost.MakeAsync(alva, "/steering-groups", new JsonObject { ["name"] = RestHost.NewName("Annan") });
        var siv = await ExampleTrack.AddUserAsync(api.Host, "siv-annan", Role.SteeringGroup);
        await ExampleTrack.ReadAsync(api.Host, db => db.SteeringGroupMembers.Where(row => row.UserId == siv.UserId && row.GroupId == SteeringGroup.FirstId).ExecuteDeleteAsync());
        await RestHost.SendAsync(alva, HttpMethod.Put, $"{other}/members/{siv.UserId}", new JsonObject { ["function"] = "Chef" }, HttpStatusCode.NoContent);
        using var hers = await api.SignedInAsync("siv-annan");

        (await RestHost.RefusedAsync(api.Stina, HttpMethod.Post, "/steering-meetings", new JsonObject())).ShouldNotBeEmpty();
        var path = await RestHost.MakeAsync(api.Stina, "/steering-meetings", new JsonObject { ["heldOn"] = "2026-03-02", ["beginsAt"] = "08:00:00", ["place"] = "Rådhuset" });
        var (shown, version) = await RestHost.ReadAsync(api.Stina, path);
        shown["meeting"]!["place"]!.GetValue<string>().ShouldBe("Rådhuset");

        var minutes = new JsonObject { ["presentPeople"] = new JsonArray("Ordförande: Stina Styr"), ["notes"] = "Inget att anteckna." };
        await RestHost.SendAsync(api.Stina, HttpMethod.Put, $"{path}/minutes", minutes.DeepClone(), HttpStatusCode.PreconditionRequired);
        await RestHost.SendAsync(api.Stina, HttpMethod.Put, $"{path}/minutes", minutes.DeepClone(), HttpStatusCode.PreconditionFailed, version + 7);
        await RestHost.NarrowAsync(api.Stina, HttpMethod.Put, $"{path}/minutes", minutes, version);
        foreach (var stranger in (Browser[])[hers, api.Karin])
        {
            await RestHost.GetAsync(stranger, path, HttpStatusCode.NotFound);
            await RestHost.SendAsync(stranger, HttpMethod.Put, $"{path}/minutes", minutes.DeepClone(), HttpStatusCode.Forbidden, version);
            await RestHost.SendAsync(stranger, HttpMethod.Post, $"{path}/close", minutes.DeepClone(), HttpStatusCode.Forbidden, version);
            await RestHost.SendAsync(stranger, HttpMethod.Post, $"{path}/cancel", null, HttpStatusCode.Forbidden);
            await RestHost.SendAsync(stranger, HttpMethod.Post, $"{path}/put-off", new JsonObject { ["escalationId"] = Guid.NewGuid(), ["reason"] = "Nej" }, HttpStatusCode.Forbidden);
        }

        await RestHost.SendAsync(api.Stina, HttpMethod.Put, $"{path}/minutes", minutes.DeepClone(), HttpStatusCode.NoContent, version);
        (_, version) = await RestHost.ReadAsync(api.Stina, path);
        await RestHost.SendAsync(api.Stina, HttpMethod.Post, $"{path}/close", minutes, HttpStatusCode.NoContent, version);
        (await RestHost.GetAsync(api.Stina, path))["meeting"]!["closedAt"].ShouldNotBeNull();
        (await RestHost.GetAsync(api.Stina, "/steering-meetings"))["items"]!.AsArray().Select(row => row!["id"]!.GetValue<string>()).ShouldContain(RestHost.KeyOf(path));
        (await RestHost.GetAsync(hers, "/steering-meetings"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_letter_is_printed_for_those_who_may_read_it()
    {
        var employer = await RestHost.MakeAsync(api.Karin, $"/tracks/{api.TrackId}/employers", new JsonObject { ["name"] = RestHost.NewName("Tryckeriet"), ["vacanciesEstimated"] = 1 });
        var letter = await RestHost.MakeAsync(api.Karin, $"{employer}/letters", null);

        using var printed = await api.Karin.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}{letter}/pdf");
        printed.StatusCode.ShouldBe(HttpStatusCode.OK);
        printed.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        System.Text.Encoding.ASCII.GetString(await printed.Content.ReadAsByteArrayAsync(), 0, 5).ShouldBe("%PDF-");
        await RestHost.GetAsync(api.Kent, $"{letter}/pdf", HttpStatusCode.NotFound);
        await RestHost.GetAsync(api.Karin, $"/letters/{Guid.NewGuid()}/pdf", HttpStatusCode.NotFound);
    }

    private static Task<JsonNode> SearchAsync(Browser browser, string text) => RestHost.SendAsync(browser, HttpMethod.Post, "/searches", new JsonObject { ["text"] = text }, HttpStatusCode.OK);

    private Task<int> LooksAsync(Guid participant) => api.Host.Get<Transactions>().ReadAsync(
        (db, token) => db.AuditEvents.CountAsync(row => row.Action == AuditAction.NumberRevealed && row.SubjectId == participant, token), CancellationToken.None);
}
