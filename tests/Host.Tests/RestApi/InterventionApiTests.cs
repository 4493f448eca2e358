using System.Net;
using System.Text.Json.Nodes;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>The catalogue and a track's chain, changed row by row and by files.</summary>
public sealed class InterventionApiTests(RestHost api) : IClassFixture<RestHost>
{
    private string Track => $"/tracks/{api.TrackId}";

    [Fact]
    public async Task An_intervention_of_the_catalogue_is_added_changed_retired_and_put_back()
    {
        var item = Item("YV-PROV");
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, "/interventions", new JsonObject { ["code"] = "YV-PROV" })).Count.ShouldBeGreaterThan(2);
        await RestHost.NarrowAsync(api.Karin, HttpMethod.Post, "/interventions", item);
        var path = await RestHost.MakeAsync(api.Karin, "/interventions", item);
        var (shown, version) = await RestHost.ReadAsync(api.Karin, path);
        var details = (JsonObject)shown["details"]!.DeepClone();

        details["leadTimeWorkingDays"] = 15;
        await api.GuardedAsync(HttpMethod.Put, path, details, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, details.DeepClone(), HttpStatusCode.NoContent, version);
        details["contractMonitorContactId"] = Guid.NewGuid().ToString();
        (shown, version) = await RestHost.ReadAsync(api.Karin, path);
        shown["item"]!["leadTimeWorkingDays"]!.GetValue<int>().ShouldBe(15);
        shown["item"]!["starts"]![0]!["places"]!.GetValue<int>().ShouldBe(20);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, path, details, version)).ShouldBe(["ContractMonitorIsAContact leverantörsuppföljare"]);

        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/retire", null, HttpStatusCode.NoContent, version);
        (await RestHost.GetAsync(api.Karin, "/interventions?text=YV-PROV"))["total"]!.GetValue<int>().ShouldBe(0);
        (shown, version) = await RestHost.ReadAsync(api.Karin, path);
        shown["isRetired"]!.GetValue<bool>().ShouldBeTrue();
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/restore", null, HttpStatusCode.NoContent, version);
        await RestHost.GetAsync(api.Karin, $"/interventions/{Guid.NewGuid()}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_chain_is_worked_out_fixed_and_opened_again()
    {
        var item = RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, "/interventions", Item("YV-KEDJA")));
        var first = await RestHost.MakeAsync(api.Karin, $"{Track}/interventions", Step(item, "Introduktion", "2026-06-01", "2026-06-05"));
        var follower = Step(item, "Yrkesvux", "2026-06-03", "2026-11-27");
        follower["relations"] = new JsonArray(new JsonObject { ["relation"] = "FOLJER_PA", ["otherId"] = RestHost.KeyOf(first) });
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{Track}/interventions", follower)).ShouldHaveSingleItem().ShouldStartWith("FollowerStartsAfterItsPredecessor");
        follower["plannedStart"] = "2026-06-08";
        await RestHost.NarrowAsync(api.Karin, HttpMethod.Post, $"{Track}/interventions", follower);
        var second = await RestHost.MakeAsync(api.Karin, $"{Track}/interventions", follower);

        (await RestHost.GetAsync(api.Karin, $"{Track}/chain"))["faults"]!.AsArray().ShouldNotBeEmpty();
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{Track}/chain/fix", null, HttpStatusCode.UnprocessableEntity);
        var (shown, version) = await RestHost.ReadAsync(api.Karin, second);
        var details = (JsonObject)shown["details"]!.DeepClone();
        details["leadsToClosure"] = true;
        await api.GuardedAsync(HttpMethod.Put, second, details, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, second, details, HttpStatusCode.NoContent, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{second}/move", new JsonObject { ["up"] = true }, HttpStatusCode.NoContent);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{first}/shift", new JsonObject { ["weeks"] = 1000 })).ShouldBe(["NumberIsWithinItsBounds veckor"]);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, $"{first}/coverage", new JsonObject { ["outcomes"] = new JsonArray(Guid.NewGuid().ToString()), ["requirements"] = new JsonArray() }, (await RestHost.ReadAsync(api.Karin, first)).Version))
            .ShouldBe(["CoveredGoalIsOfTheTrack läranderesultat"]);
        var covered = new JsonObject { ["outcomes"] = new JsonArray(), ["requirements"] = new JsonArray() };
        (_, version) = await RestHost.ReadAsync(api.Karin, first);
        await api.GuardedAsync(HttpMethod.Put, $"{first}/coverage", covered, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{first}/coverage", covered.DeepClone(), HttpStatusCode.NoContent, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{first}/coverage", covered, HttpStatusCode.PreconditionFailed, version);
        (await RestHost.GetAsync(api.Karin, $"{Track}/coverage"))["interventions"]!.AsArray().Count.ShouldBe(2);

        var assumptions = new JsonObject { ["swedish"] = "B1", ["noSupportReason"] = "Språkstöd ges i utbildningen." };
        (shown, version) = await RestHost.ReadAsync(api.Karin, $"{Track}/chain");
        shown["interventions"]!.AsArray().Select(row => row!["label"]!.GetValue<string>()).ShouldBe(["Yrkesvux", "Introduktion"]);
        await api.GuardedAsync(HttpMethod.Put, $"{Track}/chain/assumptions", assumptions, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{Track}/chain/assumptions", assumptions, HttpStatusCode.NoContent, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{Track}/chain/reviews", new JsonObject { ["provider"] = "KOMMUN", ["items"] = new JsonArray(item) }, HttpStatusCode.NoContent);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{Track}/chain/fix", null, HttpStatusCode.NoContent);
        await RestHost.RefusedAsync(api.Karin, HttpMethod.Delete, first, null);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{Track}/chain/versions", new JsonObject { ["reason"] = "Arbetsgivaren vill börja senare." }, HttpStatusCode.NoContent);

        shown = await RestHost.GetAsync(api.Karin, $"{Track}/chain?version=1");
        shown["status"]!.GetValue<string>().ShouldBe("FASTSTALLD");
        shown["assumptions"]!["swedish"]!.GetValue<string>().ShouldBe("B1");
        shown["reviewed"]!["KOMMUN"]!.GetValue<string>().ShouldBe("2026-03-02");
        shown = await RestHost.GetAsync(api.Karin, $"{Track}/chain");
        shown["number"]!.GetValue<int>().ShouldBe(2);
        var left = shown["interventions"]![0]!["id"]!.GetValue<string>();
        await RestHost.SendAsync(api.Karin, HttpMethod.Delete, $"{Track}/interventions/{left}", null, HttpStatusCode.NoContent);
        await RestHost.GetAsync(api.Karin, $"{Track}/chain?version=9", HttpStatusCode.NotFound);
        await RestHost.GetAsync(api.Karin, $"{Track}/chain?version=ett", HttpStatusCode.BadRequest);
        await RestHost.GetAsync(api.Kent, $"{Track}/chain", HttpStatusCode.NotFound);
        await RestHost.SendAsync(api.Stina, HttpMethod.Post, $"{Track}/chain/fix", null, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_file_is_tried_refused_row_by_row_and_taken_in_whole()
    {
        const string Good = "kod;namn;typ\nFIL-1;Yrkesvux städ;YRKESVUX\nFIL-2;SFI kväll;SFI\n";
        const string Bad = "kod;namn;typ\nFIL-3;Yrkesvux städ;YRKESVUX\nFIL-3;;OKAND\n";

        var tried = await SendAsync("/interventions.csv?dryRun=true", Bad, HttpStatusCode.OK);
        tried["isSaved"]!.GetValue<bool>().ShouldBeFalse();
        tried["faults"]!.AsArray().ShouldAllBe(fault => fault!["row"]!.GetValue<int>() == 3);
        tried["faults"]!.AsArray().Select(fault => fault!["field"]!.GetValue<string>()).ShouldContain("typ");
        var refused = await SendAsync("/interventions.csv", Bad, HttpStatusCode.UnprocessableEntity);
        refused["errors"]!.AsArray().Count.ShouldBe(tried["faultCount"]!.GetValue<int>());
        refused["errors"]![0]!["row"]!.GetValue<int>().ShouldBe(3);
        (await SendAsync("/interventions.csv?dryRun=true", Good, HttpStatusCode.OK))["added"]!.GetValue<int>().ShouldBe(2);
        (await RestHost.GetAsync(api.Karin, "/interventions?text=FIL-"))["total"]!.GetValue<int>().ShouldBe(0, "a dry run changes nothing");
        (await SendAsync("/interventions.csv", Good, HttpStatusCode.OK))["isSaved"]!.GetValue<bool>().ShouldBeTrue();
        (await SendAsync("/interventions.csv", Good, HttpStatusCode.OK))["changed"]!.GetValue<int>().ShouldBe(2);

        using var given = await api.Karin.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}/interventions.csv");
        given.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        (await given.Content.ReadAsStringAsync()).ShouldContain("FIL-2;SFI kväll;SFI");
    }

    [Theory]
    [InlineData("")]
    [InlineData("kod;namn\n\"utan slut")]
    [InlineData("helt;andra;kolumner\n1;2;3\n")]
    public async Task A_file_that_is_no_such_table_is_refused(string table) =>
        (await SendAsync("/interventions.csv", table, HttpStatusCode.UnprocessableEntity))["errors"]!.AsArray().ShouldNotBeEmpty();

    [Fact]
    public async Task A_table_is_sent_as_csv_within_its_size_and_by_whoever_may()
    {
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, "/interventions.csv", new JsonObject(), HttpStatusCode.UnsupportedMediaType);
        await SendAsync("/interventions.csv?dryRun=ja", "kod;namn;typ\n", HttpStatusCode.BadRequest);
        await SendAsync("/interventions.csv", new string('a', (20 * 1024 * 1024) + 1), HttpStatusCode.RequestEntityTooLarge);
        using var stina = await api.Stina.SendTableAsync($"{RestHost.Prefix}/interventions.csv", "kod;namn;typ\n");
        await RestHost.ReadAsync(stina, HttpStatusCode.Forbidden);
        using var kent = await api.Kent.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}{Track}/interventions.csv");
        await RestHost.ReadAsync(kent, HttpStatusCode.NotFound);
    }

    private static JsonObject Item(string code) => new()
    {
        ["code"] = code,
        ["name"] = $"Yrkesvux {code}",
        ["type"] = "YRKESVUX",
        ["category"] = "UTBILDNING",
        ["owner"] = "KOMMUN",
        ["decisionMaker"] = "REKTOR_VUX",
        ["availability"] = "FINNS",
        ["leadTimeWorkingDays"] = 0,
        ["hoursPerWeek"] = 30,
        ["isOccupying"] = true,
        ["starts"] = new JsonArray(new JsonObject { ["startsOn"] = "2026-08-17", ["applyBy"] = null, ["places"] = 20 }),
    };

    private static JsonObject Step(string item, string label, string start, string end) =>
        new() { ["catalogueItemId"] = item, ["label"] = label, ["plannedStart"] = start, ["plannedEnd"] = end, ["hoursPerWeek"] = 30 };

    private async Task<JsonNode> SendAsync(string path, string table, HttpStatusCode expected)
    {
        using var answer = await api.Karin.SendTableAsync(RestHost.Prefix + path, table);
        return await RestHost.ReadAsync(answer, expected);
    }
}
