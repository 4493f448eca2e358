using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>Organisations and the employers of a track, read and changed by programs.</summary>
public sealed class EmployerApiTests(RestHost api) : IClassFixture<RestHost>
{
    [Fact]
    public async Task The_register_is_tried_refused_row_by_row_taken_in_whole_and_given_out()
    {
        using var alva = await api.WithRoleAsync("alva-register", Role.Administrator);
        const string Good = "namn;orgnr;arbetsplats;adress;kommun;kapacitet\nÅterbruket AB;559999-2038;Torget;Torget 1;1480;3\n";
        var bad = Good + "Återbruket AB;559999-2038;Gården;Gården 1;148;3\n";

        using var tried = await alva.SendTableAsync($"{RestHost.Prefix}/organisations.csv?dryRun=true", bad);
        (await RestHost.ReadAsync(tried, HttpStatusCode.OK))["faults"]!.AsArray().ShouldHaveSingleItem()!["row"]!.GetValue<int>().ShouldBe(3);
        using var refused = await alva.SendTableAsync($"{RestHost.Prefix}/organisations.csv", bad);
        RestHost.ReasonsOf(await RestHost.ReadAsync(refused, HttpStatusCode.UnprocessableEntity)).ShouldBe(["MunicipalityCodeIsWellFormed kommun"]);
        using var karin = await api.Karin.SendTableAsync($"{RestHost.Prefix}/organisations.csv", Good);
        await RestHost.ReadAsync(karin, HttpStatusCode.Forbidden);
        using var taken = await alva.SendTableAsync($"{RestHost.Prefix}/organisations.csv", Good);
        (await RestHost.ReadAsync(taken, HttpStatusCode.OK))["isSaved"]!.GetValue<bool>().ShouldBeTrue();

        using var given = await api.Karin.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}/organisations.csv");
        (await given.Content.ReadAsStringAsync()).ShouldContain("Återbruket AB;559999-2038;ARBETSGIVARE;;Torget;Torget 1;1480;;3;");
        using var page = await api.Karin.SendAsync(HttpMethod.Get, "/organisationer.csv");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var stina = await api.Stina.SendAsync(HttpMethod.Get, "/organisationer.csv");
        stina.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Arenas_are_registered_for_a_track_and_lessons_are_read()
    {
        var path = $"/tracks/{api.TrackId}/arenas";
        var arena = new JsonObject { ["name"] = "Näringslivsrådet", ["owner"] = "Kommunen", ["cadence"] = "varje månad", ["usedOn"] = null };
        await RestHost.NarrowAsync(api.Karin, HttpMethod.Put, path, arena, version: 0);
        await RestHost.SendAsync(api.Kent, HttpMethod.Put, path, arena.DeepClone(), HttpStatusCode.Forbidden, version: 0);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, path, new JsonObject { ["name"] = "Mässan" }, version: 0)).ShouldBe(["FieldIsFilledIn arenaÄgare", "FieldIsFilledIn hurOfta"]);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, arena.DeepClone(), HttpStatusCode.NoContent, version: 0);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, arena, HttpStatusCode.PreconditionFailed, version: 0);

        var row = (await RestHost.GetAsync(api.Karin, path))["arenas"]!.AsArray().ShouldHaveSingleItem()!["arena"]!;
        (await RestHost.GetAsync(api.Karin, path))["arenas"]![0]!["of"]!["version"]!.GetValue<int>().ShouldBe(1);
        row["name"]!.GetValue<string>().ShouldBe("Näringslivsrådet");
        await RestHost.SendAsync(api.Karin, HttpMethod.Delete, $"{path}/{row["id"]!.GetValue<Guid>()}", null, HttpStatusCode.NoContent);
        (await RestHost.GetAsync(api.Karin, path))["knownArenas"]!.AsArray().ShouldHaveSingleItem("the register keeps it");
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, $"/tracks/{api.TrackId}/package", new JsonObject { ["package"] = "Paket", ["sectorCode"] = "38", ["launchedOn"] = "2026-01-12", ["replies"] = new JsonArray(new JsonObject { ["employer"] = "Renova", ["answer"] = "INGET_SVAR", ["note"] = null }) }, version: 0))
            .ShouldContain("PackageIsLaunchedInASectorTrack");
        (await RestHost.GetAsync(api.Karin, $"/tracks/{api.TrackId}/lessons"))["items"]!.AsArray().ShouldNotBeNull();
    }

    [Fact]
    public async Task An_organisation_is_added_with_workplace_people_and_supervisor()
    {
        using var alva = await api.WithRoleAsync("alva", Role.Administrator);
        var said = new JsonObject { ["name"] = "Fjällbo Handelsträdgård", ["type"] = "ARBETSGIVARE", ["organisationNumber"] = "19640823-3234", ["isSoleTrader"] = true };
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, "/organisations", said.DeepClone(), HttpStatusCode.Forbidden);
        var path = await RestHost.MakeAsync(alva, "/organisations", said.DeepClone());

        var workplace = new JsonObject { ["name"] = "Växthuset", ["address"] = "Norrgatan 1", ["municipalityCode"] = "1480", ["capacity"] = 2 };
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/workplaces", new JsonObject { ["name"] = "Växthuset" })).ShouldContain("FieldIsFilledIn adress");
        var place = await RestHost.MakeAsync(api.Karin, $"{path}/workplaces", workplace.DeepClone());
        workplace["capacity"] = 3;
        await api.GuardedAsync(HttpMethod.Put, place, workplace, 0);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, place, workplace.DeepClone(), HttpStatusCode.NoContent, 0);
        var contact = await RestHost.MakeAsync(api.Karin, $"{path}/contacts", new JsonObject { ["name"] = "Lisa Prov", ["role"] = "HANDLEDARE" });
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, contact, new JsonObject { ["name"] = "Lisa Prov", ["role"] = "HANDLEDARE", ["email"] = "lisa@example.se" }, HttpStatusCode.NoContent, 0);
        var supervisor = new JsonObject { ["contactId"] = RestHost.KeyOf(contact), ["workplaceId"] = RestHost.KeyOf(place), ["validFrom"] = "2026-03-02" };
        var period = await RestHost.MakeAsync(api.Karin, $"{path}/supervisors", supervisor.DeepClone());
        supervisor["isTrained"] = true;
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, period, supervisor.DeepClone(), HttpStatusCode.NoContent, 0);

        var (shown, version) = await RestHost.ReadAsync(api.Karin, path);
        shown["workplaces"]![0]!["capacity"]!.GetValue<int>().ShouldBe(3);
        shown["contacts"]![0]!["email"]!.GetValue<string>().ShouldBe("lisa@example.se");
        shown["supervisors"]![0]!["isTrained"]!.GetValue<bool>().ShouldBeTrue();
        shown.ToJsonString().ShouldNotContain("3234", Case.Sensitive, "a sole trader's number is a person's");
        var changed = new JsonObject { ["name"] = "Fjällbo", ["type"] = "ARBETSGIVARE", ["isSoleTrader"] = true, ["keepsNumber"] = true };
        await RestHost.SendAsync(alva, HttpMethod.Put, path, changed.DeepClone(), HttpStatusCode.PreconditionFailed, version + 1);
        await RestHost.SendAsync(alva, HttpMethod.Put, path, changed.DeepClone(), HttpStatusCode.NoContent, version);
        (await RestHost.GetAsync(api.Karin, path))["organisation"]!["shownNumber"].ShouldNotBeNull("the number was kept");
        await RestHost.GetAsync(api.Stina, path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_contact_is_chosen_to_be_reminded_by_the_tracks_coordinator_alone()
    {
        var part = await RestHost.MakeAsync(api.Karin, $"/tracks/{api.TrackId}/employers", new JsonObject { ["name"] = RestHost.NewName("Arbetsgivare"), ["vacanciesEstimated"] = 2 });
        var organisation = (await RestHost.GetAsync(api.Karin, part))["employer"]!["organisationId"]!.GetValue<string>();
        var contact = RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, $"/organisations/{organisation}/contacts", new JsonObject { ["name"] = "Petra Prov", ["role"] = "PERSONAL", ["email"] = "petra@example.se" }));
        var silent = RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, $"/organisations/{organisation}/contacts", new JsonObject { ["name"] = "Tyst Prov", ["role"] = "PERSONAL" }));
        var all = $"/tracks/{api.TrackId}/reminded-contacts";

        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, $"{all}/{silent}", null)).ShouldBe(["RemindedContactHasAnAddress kontakt"]);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, $"{all}/{Guid.NewGuid()}", null)).ShouldBe(["RemindedContactIsOfTheTrack kontakt"]);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{all}/{contact}", null, HttpStatusCode.NoContent);
        (await RestHost.GetAsync(api.Karin, all))["items"]!.AsArray().Where(row => row!["isReminded"]!.GetValue<bool>()).Select(row => row!["id"]!.GetValue<string>()).ShouldBe([contact]);
        await RestHost.GetAsync(api.Stina, all, HttpStatusCode.NotFound);

        await RestHost.SendAsync(api.Karin, HttpMethod.Delete, $"{all}/{contact}", null, HttpStatusCode.NoContent);
        (await RestHost.GetAsync(api.Karin, all))["items"]!.AsArray().ShouldAllBe(row => !row!["isReminded"]!.GetValue<bool>());
    }

    [Fact]
    public async Task An_employer_joins_is_changed_and_pauses_with_a_reason()
    {
        var path = await RestHost.MakeAsync(api.Karin, $"/tracks/{api.TrackId}/employers", new JsonObject { ["name"] = "Älvbuss AB", ["vacanciesEstimated"] = 4 });
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"/tracks/{api.TrackId}/employers", new JsonObject { ["name"] = "Älvbuss AB" })).ShouldBe(["EmployerIsInTheTrackOnce organisation"]);
        var (shown, version) = await RestHost.ReadAsync(api.Karin, path);
        var details = (JsonObject)shown["details"]!.DeepClone();

        details["need"] = "Förare till morgontrafiken.";
        await api.GuardedAsync(HttpMethod.Put, path, details, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, details.DeepClone(), HttpStatusCode.NoContent, version);
        details["vacanciesEstimated"] = -1;
        (shown, version) = await RestHost.ReadAsync(api.Karin, path);
        shown["employer"]!["need"]!.GetValue<string>().ShouldBe("Förare till morgontrafiken.");
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, path, details, version)).ShouldContain("NumberIsWithinItsBounds lediga");

        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/status", new JsonObject { ["status"] = "PAUSAD" }, version)).ShouldBe(["StatusChangeIsExplained skäl"]);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/status", new JsonObject { ["status"] = "PAUSAD", ["reason"] = "Ny ledning." }, HttpStatusCode.NoContent, version);
        (await RestHost.GetAsync(api.Karin, path))["statusReason"]!.GetValue<string>().ShouldBe("Ny ledning.");
        await RestHost.GetAsync(api.Kent, path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Workplaces_consultations_and_contacts_are_registered()
    {
        var path = await RestHost.MakeAsync(api.Karin, $"/tracks/{api.TrackId}/employers", new JsonObject { ["name"] = "Sundets Skolmat", ["vacanciesEstimated"] = 2 });
        var organisation = (await RestHost.GetAsync(api.Karin, path))["employer"]!["organisationId"]!.GetValue<string>();
        var place = await RestHost.MakeAsync(api.Karin, $"/organisations/{organisation}/workplaces", new JsonObject { ["name"] = "Köket", ["address"] = "Skolgatan 2", ["municipalityCode"] = "1480", ["capacity"] = 2 });
        var use = $"{path}/workplaces/{RestHost.KeyOf(place)}";

        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, use, new JsonObject { ["places"] = 3 }, 0)).ShouldBe(["PlacesAreWithinTheCapacity platser"]);
        await api.GuardedAsync(HttpMethod.Put, use, new JsonObject { ["places"] = 2 }, 0);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, use, new JsonObject { ["places"] = 2 }, HttpStatusCode.NoContent, 0);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, use, new JsonObject { ["places"] = 1 }, HttpStatusCode.PreconditionFailed, 0);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{path}/workplaces/{Guid.NewGuid()}", new JsonObject { ["places"] = 1 }, HttpStatusCode.UnprocessableEntity, 0);
        var consulted = new JsonObject { ["unionName"] = "Kommunal", ["heldOn"] = "2026-03-01", ["form"] = "MOTE", ["outcome"] = "SAMSYN" };
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/consultations", consulted, HttpStatusCode.NoContent);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/contacts", new JsonObject { ["heldOn"] = "2026-03-01", ["form"] = "MOTE", ["outcome"] = "Överens.", ["participants"] = new JsonArray("KOMMUN") })).ShouldHaveSingleItem();
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/contacts", new JsonObject { ["heldOn"] = "2026-03-01", ["form"] = "MOTE", ["outcome"] = "Överens.", ["participants"] = new JsonArray("KOMMUN", "ARBETSGIVARE") }, HttpStatusCode.NoContent);

        var shown = await RestHost.GetAsync(api.Karin, path);
        shown["workplaces"]![0]!["use"]!["places"]!.GetValue<int>().ShouldBe(2);
        shown["workplaces"]![0]!["version"]!.GetValue<int>().ShouldBe(1);
        shown["consultations"]![0]!["outcome"]!.GetValue<string>().ShouldBe("SAMSYN");
        shown["loggedContacts"]![0]!["outcome"]!.GetValue<string>().ShouldBe("Överens.");
        (await RestHost.GetAsync(api.Karin, $"/tracks/{api.TrackId}{path}/follow-ups"))["name"]!.GetValue<string>().ShouldBe("Sundets Skolmat");
        await RestHost.SendAsync(api.Karin, HttpMethod.Delete, use, null, HttpStatusCode.NoContent);
        (await RestHost.GetAsync(api.Karin, path))["workplaces"]!.AsArray().ShouldBeEmpty();
        await RestHost.SendAsync(api.Kent, HttpMethod.Delete, use, null, HttpStatusCode.Forbidden);
    }
}
