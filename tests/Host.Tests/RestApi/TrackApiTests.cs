using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Testing;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>Tracks and what hangs on them, read and changed by programs.</summary>
public sealed class TrackApiTests(RestHost api) : IClassFixture<RestHost>
{
    private string Track => $"/tracks/{api.TrackId}";

    [Fact]
    public async Task A_coordinator_reads_her_track_in_codes_and_iso_dates()
    {
        var row = (await RestHost.GetAsync(api.Karin, "/tracks"))["items"]![0]!;
        row["id"]!.GetValue<Guid>().ShouldBe(api.TrackId);
        row["status"]!.GetValue<string>().ShouldBe("PLANERING");
        row["plannedStart"]!.GetValue<string>().ShouldBe("2026-06-01");
        row["light"]!.GetValue<string>().ShouldBe("GRON");

        var track = await RestHost.GetAsync(api.Karin, Track);
        track["gate"]!.GetValue<string>().ShouldBe("G1");
        track["gateNeeds"]!.AsArray().ShouldNotBeEmpty();
        track["phases"]!.AsArray().Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_coordinator_corrects_the_facts_that_she_read()
    {
        var (track, version) = await RestHost.ReadAsync(api.Karin, Track);
        var details = (JsonObject)track["details"]!.DeepClone();
        (details["sectorCodes"], details["rollingIntake"], details["cooperationAgreementRef"]) = (new JsonArray("38"), true, "KS 2025-117");

        await api.GuardedAsync(HttpMethod.Put, Track, details, version);
        await RestHost.SendAsync(api.Kent, HttpMethod.Put, Track, details.DeepClone(), HttpStatusCode.Forbidden, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, Track, details.DeepClone(), HttpStatusCode.NoContent, version);

        var (corrected, later) = await RestHost.ReadAsync(api.Karin, Track);
        later.ShouldBeGreaterThan(version);
        corrected["background"]!["sectorCodes"]![0]!.GetValue<string>().ShouldBe("38");
        corrected["background"]!["cooperationAgreementRef"]!.GetValue<string>().ShouldBe("KS 2025-117");
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, Track, details.DeepClone(), HttpStatusCode.PreconditionFailed, version);
        details["sectorCodes"] = new JsonArray("avfall");
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, Track, details, later)).ShouldBe(["SectorCodeIsWellFormed branscher[0]"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/tasks")]
    [InlineData("/participants")]
    [InlineData("/gaps")]
    [InlineData("/employers")]
    [InlineData("/interventions")]
    [InlineData("/escalations")]
    public async Task Whose_track_it_is_reads_it_and_others_do_not_learn_that_it_exists(string part)
    {
        await RestHost.GetAsync(api.Karin, Track + part);
        await RestHost.GetAsync(api.Kent, Track + part, HttpStatusCode.NotFound);
        await RestHost.GetAsync(api.Karin, $"/tracks/{Guid.NewGuid()}{part}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lists_come_in_pages_that_name_their_neighbours()
    {
        using var answer = await api.Karin.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}{Track}/tasks?pageSize=2&page=2");
        var page = await RestHost.ReadAsync(answer, HttpStatusCode.OK);

        page["items"]!.AsArray().Count.ShouldBe(2);
        page["total"]!.GetValue<int>().ShouldBeGreaterThan(4);
        var links = answer.Headers.GetValues("Link").Single();
        links.ShouldContain("page=3>; rel=\"next\"");
        links.ShouldContain("page=1>; rel=\"prev\"");
        links.ShouldContain("pageSize=2");
    }

    [Theory]
    [InlineData("/tracks?page=0")]
    [InlineData("/tracks?pageSize=201")]
    [InlineData("/tracks?page=ett")]
    [InlineData("/tracks?status=PLANNING")]
    [InlineData("/interventions?type=xyz")]
    public async Task What_an_address_asks_wrongly_is_refused(string path) => await RestHost.GetAsync(api.Karin, path, HttpStatusCode.BadRequest);

    [Fact]
    public async Task The_registers_and_notices_are_read()
    {
        (await RestHost.GetAsync(api.Karin, "/organisations"))["items"]!.AsArray().ShouldNotBeEmpty();
        (await RestHost.GetAsync(api.Karin, "/interventions"))["total"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(0);
        (await RestHost.GetAsync(api.Karin, "/notifications"))["items"].ShouldNotBeNull();
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, "/notifications/read", null, HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_gate_that_lacks_something_stays_shut_and_says_all_that_is_missing()
    {
        var problem = await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{Track}/gates/G1/open", null, HttpStatusCode.UnprocessableEntity);

        problem["errors"]!.AsArray().Count.ShouldBeGreaterThan(1);
        problem["errors"]![0]!["rule"]!.GetValue<string>().ShouldNotBeEmpty();
        problem["errors"]![0]!["text"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_plan_moves_and_a_wrong_one_is_refused_by_field()
    {
        var (_, version) = await RestHost.ReadAsync(api.Karin, Track);
        await api.GuardedAsync(HttpMethod.Put, $"{Track}/plan", new JsonObject { ["plannedStart"] = "2026-06-01", ["plannedEnd"] = "2026-12-02" }, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{Track}/plan", new JsonObject { ["plannedStart"] = "2026-06-01", ["plannedEnd"] = "2026-12-02" }, HttpStatusCode.NoContent, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{Track}/plan", new JsonObject { ["plannedStart"] = "2026-06-08", ["plannedEnd"] = "2026-12-09" }, HttpStatusCode.PreconditionFailed, version);
        (_, version) = await RestHost.ReadAsync(api.Karin, Track);
        (await RestHost.GetAsync(api.Karin, Track))["track"]!["plannedEnd"]!.GetValue<string>().ShouldBe("2026-12-02");

        var problem = await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{Track}/plan", new JsonObject { ["plannedStart"] = "2026-06-01", ["plannedEnd"] = "2026-05-01" }, HttpStatusCode.UnprocessableEntity, version);
        problem["errors"]!.AsArray().ShouldContain(error => error!["field"]!.GetValue<string>() == "planeratSlut");
        await RestHost.SendAsync(api.Kent, HttpMethod.Put, $"{Track}/plan", new JsonObject { ["plannedStart"] = "2026-06-01", ["plannedEnd"] = "2026-12-03" }, HttpStatusCode.Forbidden, version);
        (await RestHost.GetAsync(api.Karin, Track))["track"]!["plannedEnd"]!.GetValue<string>().ShouldBe("2026-12-02");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"plannedStart\":\"2026-06-01\"}")]
    [InlineData("{\"plannedStart\":\"2026-06-31\",\"plannedEnd\":\"2026-12-01\"}")]
    [InlineData("{\"plannedStart\":\"2026-06-01\",\"plannedEnd\":\"2026-12-01\",\"okand\":1}")]
    [InlineData("{\"plannedStart\":\"2026-06-01\",\"plannedStart\":\"2026-06-02\",\"plannedEnd\":\"2026-12-01\"}")]
    public async Task A_body_that_is_not_what_is_asked_for_changes_nothing(string body)
    {
        using var answer = await api.Karin.SendAsync(HttpMethod.Put, $"{RestHost.Prefix}{Track}/plan", body, RestHost.IfMatch(0));

        await RestHost.ReadAsync(answer, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("{\"employers\":[null]}")]
    [InlineData("{\"employers\":null}")]
    [InlineData("{\"municipalityCodes\":[1480]}")]
    [InlineData("{\"places\":17}")]
    public async Task A_track_with_holes_in_it_is_not_started(string body)
    {
        using var answer = await api.Karin.SendAsync(HttpMethod.Post, $"{RestHost.Prefix}/tracks", body);

        await RestHost.ReadAsync(answer, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_track_that_says_nothing_is_refused_for_all_that_is_missing()
    {
        var problem = await RestHost.SendAsync(api.Karin, HttpMethod.Post, "/tracks", new JsonObject(), HttpStatusCode.UnprocessableEntity);

        problem["errors"]!.AsArray().Count.ShouldBeGreaterThan(3);
        (await RestHost.GetAsync(api.Karin, "/tracks"))["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Rounds_are_tried_and_taken_in_from_a_file()
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Path, "samples/renova-omgangar.json")))!;
        var tried = await RestHost.SendAsync(api.Kent, HttpMethod.Post, "/rounds?dryRun=true", file.DeepClone(), HttpStatusCode.OK);
        (tried["trackCount"]!.GetValue<int>(), tried["tracks"]!.AsArray().Count, tried["faults"]!.AsArray().Count).ShouldBe((2, 0, 0));
        await RestHost.SendAsync(api.Stina, HttpMethod.Post, "/rounds", file.DeepClone(), HttpStatusCode.Forbidden);
        (await RestHost.RefusedAsync(api.Kent, HttpMethod.Post, "/rounds", new JsonObject())).ShouldNotBeEmpty();

        (await RestHost.SendAsync(api.Kent, HttpMethod.Post, "/rounds", file, HttpStatusCode.OK))["tracks"]!.AsArray().Count.ShouldBe(2);
        (await RestHost.GetAsync(api.Kent, "/tracks"))["total"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task What_is_no_json_or_too_large_is_refused_by_its_own_status()
    {
        using var form = await api.Karin.PostAsync($"{RestHost.Prefix}/tracks", new KeyValuePair<string, string>("titel", "Ett"));
        await RestHost.ReadAsync(form, HttpStatusCode.UnsupportedMediaType);

        using var large = await api.Karin.SendAsync(HttpMethod.Post, $"{RestHost.Prefix}/tracks", new JsonObject { ["title"] = new string('a', 1024 * 1024) }.ToJsonString());
        await RestHost.ReadAsync(large, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_page_of_another_site_changes_nothing()
    {
        using var answer = await api.Karin.SendAsync(HttpMethod.Post, $"{RestHost.Prefix}/notifications/read", null, new KeyValuePair<string, string>("Origin", "https://example.org"));

        await RestHost.ReadAsync(answer, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_question_is_lifted_and_decided()
    {
        var question = new JsonObject { ["question"] = "Räcker en handledare?", ["options"] = new JsonArray("Ja", "Nej, två"), ["recommendation"] = "Nej, två", ["consequences"] = "Starten skjuts upp." };
        using var asked = await api.Karin.SendAsync(HttpMethod.Post, $"{RestHost.Prefix}{Track}/escalations", question.ToJsonString());
        await RestHost.ReadAsync(asked, HttpStatusCode.Created);
        var path = asked.Headers.Location!.OriginalString[RestHost.Prefix.Length..];

        (await RestHost.GetAsync(api.Stina, "/escalations"))["items"]!.AsArray().ShouldContain(row => path.EndsWith(row!["id"]!.GetValue<string>(), StringComparison.Ordinal));
        using var read = await api.Stina.SendAsync(HttpMethod.Get, RestHost.Prefix + path);
        (await RestHost.ReadAsync(read, HttpStatusCode.OK))["options"]!.AsArray().Count.ShouldBe(2);
        var version = int.Parse(read.Headers.ETag!.Tag.Trim('"'), System.Globalization.CultureInfo.InvariantCulture);
        var decision = new JsonObject { ["type"] = "RESURS", ["text"] = "Två handledare.", ["owner"] = "Arbetsgivaren", ["dueOn"] = "2026-03-20" };

        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/lift", question.DeepClone())).ShouldBe(["EscalationIsBelowTheSteeringGroup"]);
        await RestHost.SendAsync(api.Stina, HttpMethod.Post, $"{path}/decisions", decision.DeepClone(), HttpStatusCode.PreconditionRequired);
        await RestHost.SendAsync(api.Stina, HttpMethod.Post, $"{path}/decisions", decision.DeepClone(), HttpStatusCode.PreconditionFailed, version + 7);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/decisions", decision.DeepClone(), HttpStatusCode.Forbidden, version);
        var elsewhere = decision.DeepClone();
        elsewhere["meetingId"] = Guid.NewGuid().ToString();
        (await RestHost.SendAsync(api.Stina, HttpMethod.Post, $"{path}/decisions", elsewhere, HttpStatusCode.UnprocessableEntity, version))["errors"]![0]!["rule"]!.GetValue<string>().ShouldBe("MeetingIsKnown");
        await RestHost.SendAsync(api.Stina, HttpMethod.Post, $"{path}/decisions", decision.DeepClone(), HttpStatusCode.NoContent, version);
        (await RestHost.GetAsync(api.Stina, path))["decisions"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_candidate_is_registered_and_never_shown_by_her_number()
    {
        var said = new JsonObject { ["name"] = "Åsa Prov", ["number"] = "198507099805", ["source"] = "AF", ["gender"] = "KVINNA" };
        using var answer = await api.Karin.SendAsync(HttpMethod.Post, $"{RestHost.Prefix}{Track}/participants", said.ToJsonString());
        await RestHost.ReadAsync(answer, HttpStatusCode.Created);
        var path = answer.Headers.Location!.OriginalString[RestHost.Prefix.Length..];

        var shown = await RestHost.GetAsync(api.Karin, path);
        shown["participant"]!["name"]!.GetValue<string>().ShouldBe("Åsa Prov");
        shown["maskedNumber"]!.GetValue<string>().ShouldBe("19850709-****");
        shown.ToJsonString().ShouldNotContain("9805");
        said["number"] = "198507099806";
        (await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{Track}/participants", said, HttpStatusCode.UnprocessableEntity))["errors"]!.AsArray().ShouldNotBeEmpty();
        await RestHost.GetAsync(api.Kent, path, HttpStatusCode.NotFound);
        await RestHost.GetAsync(api.Stina, path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_said_of_a_participant_is_read_changed_and_sent_back_whole_and_nothing_else_is_taken()
    {
        var said = new JsonObject { ["name"] = "Örjan Prov", ["source"] = "AF", ["phone"] = "070-123 45 67", ["contactLanguage"] = "so", ["interpreterNeeded"] = true };
        using var registered = await api.Karin.SendAsync(HttpMethod.Post, $"{RestHost.Prefix}{Track}/participants", said.ToJsonString());
        await RestHost.ReadAsync(registered, HttpStatusCode.Created);
        var path = registered.Headers.Location!.OriginalString[RestHost.Prefix.Length..];
        var (details, version) = await DetailsAsync(path);

        details["contactLanguage"] = "ti";
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, details.DeepClone(), HttpStatusCode.NoContent, version);
        (await DetailsAsync(path)).Details.ToJsonString().ShouldBe(details.ToJsonString(), "the telephone number was not lost on the way");
        details["protection"] = "SEKRETESSMARKERING";
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, details.DeepClone(), HttpStatusCode.BadRequest, version + 1);
    }

    [Theory]
    [InlineData("/tracks", """{"\ud800":1}""")]
    [InlineData("/tracks", """{"title":"a","title":"b"}""")]
    public async Task A_name_of_half_a_character_or_given_twice_is_malformed(string path, string body)
    {
        using var answer = await api.Karin.SendAsync(HttpMethod.Post, RestHost.Prefix + path, body);

        await RestHost.ReadAsync(answer, HttpStatusCode.BadRequest);
    }

    [Fact]
    public Task A_page_beyond_what_can_be_counted_is_refused() => RestHost.GetAsync(api.Karin, "/interventions?page=2147483647", HttpStatusCode.BadRequest);

    private async Task<(JsonObject Details, int Version)> DetailsAsync(string path)
    {
        using var answer = await api.Karin.SendAsync(HttpMethod.Get, RestHost.Prefix + path);
        var shown = await RestHost.ReadAsync(answer, HttpStatusCode.OK);
        return ((JsonObject)shown["details"]!.DeepClone(), int.Parse(answer.Headers.ETag!.Tag.Trim('"'), System.Globalization.CultureInfo.InvariantCulture));
    }
}
