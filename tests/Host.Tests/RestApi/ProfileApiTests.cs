using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>Profiles and letters of intent, written, fixed and sent by programs.</summary>
public sealed class ProfileApiTests(RestHost api) : IClassFixture<RestHost>
{
    [Fact]
    public async Task A_profile_is_written_fixed_by_the_employer_and_opened_again()
    {
        var employer = await EmployerAsync();
        var path = await RestHost.MakeAsync(api.Karin, $"/employers/{employer}/competence-profiles", new JsonObject());
        var (shown, version) = await RestHost.ReadAsync(api.Karin, path);
        var content = (JsonObject)shown["content"]!.DeepClone();
        content["modules"] = new JsonArray(Module("M1", "SKOLA"));

        await api.GuardedAsync(HttpMethod.Put, path, content, version);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, path, With(content, Module("M1", "HEMMA")), version)).ShouldBe(["CodeIsKnown moduler[0].lärandeplats"]);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, content.DeepClone(), HttpStatusCode.NoContent, version);
        (shown, version) = await RestHost.ReadAsync(api.Karin, path);
        shown["content"]!["modules"]![0]!["outcomes"]![0]!["text"]!.GetValue<string>().ShouldBe("laga mat efter recept");

        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/fix", new JsonObject(), version)).ShouldBe(["FieldIsFilledIn godkändAv", "FieldIsFilledIn godkänd"]);
        var approval = new JsonObject { ["approvedById"] = await ContactAsync(employer), ["approvedOn"] = "2026-03-01" };
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/fix", approval.DeepClone(), HttpStatusCode.NoContent, version);
        await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, path, content, version + 1);
        var second = await RestHost.MakeAsync(api.Karin, $"{path}/versions", null);
        (await RestHost.GetAsync(api.Karin, second))["profileVersion"]!.GetValue<int>().ShouldBe(2);

        var requirements = await RestHost.MakeAsync(api.Karin, $"/employers/{employer}/requirement-profiles", null);
        (shown, version) = await RestHost.ReadAsync(api.Karin, requirements);
        content = (JsonObject)shown["content"]!.DeepClone();
        content["competenceProfileId"]!.GetValue<string>().ShouldBe(RestHost.KeyOf(path), "what is fixed counts");
        content["requirements"] = new JsonArray(new JsonObject { ["text"] = "Har fyllt 18 år", ["kind"] = "ALDER_LAGKRAV", ["level"] = "MUST", ["neededAt"] = "VID_URVAL", ["objectiveReason"] = "Nattarbete." });
        await api.GuardedAsync(HttpMethod.Put, requirements, content, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, requirements, content.DeepClone(), HttpStatusCode.NoContent, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{requirements}/fix", approval.DeepClone(), HttpStatusCode.NoContent, version + 1);

        var all = (await RestHost.GetAsync(api.Karin, $"/tracks/{api.TrackId}/profiles"))["employers"]!.AsArray().Single(row => row!["employerId"]!.GetValue<string>() == employer)!;
        all["competenceProfiles"]!.AsArray().Select(row => row!["status"]!.GetValue<string>()).ShouldBe(["UTKAST", "FASTSTALLD"]);
        all["requirements"]![0]!["approvedBy"]!.GetValue<string>().ShouldBe("Lisa Prov");
        await RestHost.GetAsync(api.Kent, path, HttpStatusCode.NotFound);
        await RestHost.GetAsync(api.Kent, requirements, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_national_profile_is_taken_in_adapted_and_compared()
    {
        var csv = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, "samples/yrkesprofil-renhallning.csv"));
        const string Query = "/national-profiles?title=Renh%C3%A5llare&occupationCode=9611&originReference=Prov";
        using var malformed = await api.Karin.SendTableAsync($"{RestHost.Prefix}{Query}", "modul;kod\n\"");
        RestHost.ReasonsOf(await RestHost.ReadAsync(malformed, HttpStatusCode.UnprocessableEntity)).ShouldNotBeEmpty();
        using var taken = await api.Karin.SendTableAsync($"{RestHost.Prefix}{Query}", csv);
        var national = (await RestHost.ReadAsync(taken, HttpStatusCode.OK))["id"]!.GetValue<string>();
        using var again = await api.Karin.SendTableAsync($"{RestHost.Prefix}{Query}", csv);
        (await RestHost.ReadAsync(again, HttpStatusCode.OK))["id"]!.GetValue<string>().ShouldBe(national, "the same file says nothing new");
        var json = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, "samples/yrkesprofil-renhallning.json"));
        using var asJson = await api.Karin.SendAsync(HttpMethod.Post, $"{RestHost.Prefix}/national-profiles", json);
        await RestHost.ReadAsync(asJson, HttpStatusCode.OK);
        using var refused = await api.Stina.SendTableAsync($"{RestHost.Prefix}{Query}", csv);
        await RestHost.ReadAsync(refused, HttpStatusCode.Forbidden);

        var employer = await EmployerAsync();
        var path = await RestHost.MakeAsync(api.Karin, $"/employers/{employer}/competence-profiles", new JsonObject { ["nationalProfileId"] = national });
        var (shown, version) = await RestHost.ReadAsync(api.Karin, path);
        shown["differences"]!.AsArray().ShouldBeEmpty();
        var content = (JsonObject)shown["content"]!.DeepClone();
        content["modules"]!.AsArray().Add(Module("EGEN", "ARBETSPLATS"));
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, content.DeepClone(), HttpStatusCode.NoContent, version);
        (await RestHost.GetAsync(api.Karin, path))["differences"]!.AsArray().Select(difference => difference!["kind"]!.GetValue<string>()).ShouldBe(["NYTT", "NYTT"]);
        content["modules"]!.AsArray().Last()!["lineageId"] = Guid.NewGuid().ToString();
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, path, content, version + 1)).ShouldBe(["LineageIsOfAnEarlierVersion moduler"]);
    }

    [Fact]
    public async Task A_letter_is_written_sent_confirmed_by_the_parties_and_followed_up()
    {
        using var alva = await api.WithRoleAsync("alva", Role.Administrator);
        var authority = RestHost.KeyOf(await RestHost.MakeAsync(alva, "/organisations", new JsonObject { ["name"] = "Arbetsförmedlingen", ["type"] = "AF" }));
        var employer = await EmployerAsync();
        var path = await RestHost.MakeAsync(api.Karin, $"/employers/{employer}/letters", null);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"/employers/{employer}/letters", null)).ShouldBe(["LetterHasOneDraft"]);
        var (shown, version) = await RestHost.ReadAsync(api.Karin, path);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/send", null, version)).ShouldContain("FieldIsFilledIn ambition");
        var content = (JsonObject)shown["content"]!.DeepClone();
        content["ambition"] = "Fyra anställda till hösten.";
        content["parties"] = new JsonArray(
            new JsonObject { ["organisationId"] = await OrganisationAsync("KOMMUN"), ["kind"] = "KOMMUN" },
            new JsonObject { ["organisationId"] = authority, ["kind"] = "AF" },
            new JsonObject { ["organisationId"] = await OrganisationOfAsync(employer), ["kind"] = "ARBETSGIVARE" });
        content["commitments"] = new JsonArray(
            [.. content["parties"]!.AsArray().Select(party => new JsonObject { ["organisationId"] = party!["organisationId"]!.GetValue<string>(), ["text"] = "Gör sin del.", ["category"] = "INSATS", ["due"] = "2026-05-01" })]);

        await api.GuardedAsync(HttpMethod.Put, path, content, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, content.DeepClone(), HttpStatusCode.NoContent, version);
        (shown, version) = await RestHost.ReadAsync(api.Karin, path);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/send", null, HttpStatusCode.PreconditionFailed, version + 1);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/send", null, HttpStatusCode.NoContent, version);

        var parties = shown["parties"]!.AsArray();
        var own = $"{path}/parties/{parties.Single(party => party!["kind"]!.GetValue<string>() is "ARBETSGIVARE")!["id"]}";
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{own}/confirm", new JsonObject())).ShouldContain("FieldIsFilledIn bekräftadAv");
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{own}/confirm", new JsonObject { ["confirmedById"] = await ContactAsync(employer), ["confirmedOn"] = "2026-03-02", ["form"] = "E_POST" }, HttpStatusCode.NoContent);
        var commitment = shown["commitments"]![0]!;
        var status = new JsonObject { ["status"] = "FORSENAT" };
        await api.GuardedAsync(HttpMethod.Post, $"/commitments/{commitment["id"]}/status", status, commitment["version"]!.GetValue<int>());
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"/commitments/{commitment["id"]}/status", status, HttpStatusCode.NoContent, commitment["version"]!.GetValue<int>());
        var other = $"{path}/parties/{parties.Single(party => party!["kind"]!.GetValue<string>() is "AF")!["id"]}";
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{other}/decline", new JsonObject { ["declinedOn"] = "2026-03-02", ["reason"] = "Budgeten är slut." }, HttpStatusCode.NoContent);

        shown = (await RestHost.GetAsync(api.Karin, $"/employers/{employer}/letters"))["items"]![0]!;
        shown["status"]!.GetValue<string>().ShouldBe("AVBOJD");
        shown["commitments"]![0]!["status"]!.GetValue<string>().ShouldBe("FORSENAT");
        shown.ToJsonString().ShouldNotContain("Budgeten", Case.Sensitive, "the page does not show it either");
        await RestHost.GetAsync(api.Kent, path, HttpStatusCode.NotFound);
        shown["parties"]!.AsArray().Select(party => party!["confirmedBy"]!.GetValue<string>()).ShouldContain("Lisa Prov");
        (await RestHost.GetAsync(api.Stina, path)).ToJsonString().ShouldNotContain("Lisa Prov", Case.Sensitive, "the steering group sees letters and no contacts");
    }

    private static JsonObject Module(string code, string site) => new()
    {
        ["code"] = code,
        ["title"] = "Köket",
        ["learningSite"] = site,
        ["estimatedWeeks"] = 6,
        ["outcomes"] = new JsonArray(new JsonObject { ["text"] = "laga mat efter recept", ["type"] = "FARDIGHET", ["isMust"] = true, ["assessableBy"] = "LARARE" }),
    };

    private static JsonObject With(JsonObject content, JsonObject module)
    {
        var copy = (JsonObject)content.DeepClone();
        copy["modules"] = new JsonArray(module);
        return copy;
    }

    private async Task<string> EmployerAsync() =>
        RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, $"/tracks/{api.TrackId}/employers", new JsonObject { ["name"] = RestHost.NewName("Krogen"), ["vacanciesEstimated"] = 4 }));

    private async Task<string> OrganisationOfAsync(string employer) => (await RestHost.GetAsync(api.Karin, $"/employers/{employer}"))["employer"]!["organisationId"]!.GetValue<string>();

    private async Task<string> OrganisationAsync(string type) =>
        (await RestHost.GetAsync(api.Karin, "/organisations?pageSize=200"))["items"]!.AsArray().First(row => string.Equals(row!["type"]!.GetValue<string>(), type, StringComparison.Ordinal))!["id"]!.GetValue<string>();

    private async Task<string> ContactAsync(string employer) =>
        RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, $"/organisations/{await OrganisationOfAsync(employer)}/contacts", new JsonObject { ["name"] = "Lisa Prov", ["role"] = "CHEF" }));
}
