using System.Net;
using System.Text.Json.Nodes;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>Recruitment with speed dating and selection, and what follows for one who is accepted, carried out by programs.</summary>
public sealed class RecruitmentApiTests(RestHost api) : IClassFixture<RestHost>
{
    private string Track => $"/tracks/{api.TrackId}";

    [Fact]
    public async Task Candidates_are_invited_meet_employers_in_turn_and_are_counted()
    {
        await PlanAsync();
        var employers = (await RestHost.GetAsync(api.Karin, $"{Track}/employers"))["items"]![0]!["id"]!.GetValue<string>();
        var activity = Activity(employers);
        activity["to"] = "08:00:00";
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{Track}/recruitment/activities", activity)).ShouldBe(["ActivityEndsAfterItBegins till"]);
        await RestHost.NarrowAsync(api.Karin, HttpMethod.Post, $"{Track}/recruitment/activities", Activity(employers));
        var path = await RestHost.MakeAsync(api.Karin, $"{Track}/recruitment/activities", Activity(employers));
        var other = await RestHost.MakeAsync(api.Karin, $"{Track}/recruitment/activities", Activity(employers));
        var first = await CandidateAsync("Åsa Prov");
        var second = await CandidateAsync("Örjan Prov");

        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/invitations", new JsonObject { ["participantIds"] = new JsonArray(first, second) }, HttpStatusCode.NoContent);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, $"{path}/meetings", Order(minutes: 61))).ShouldBe(["NumberIsWithinItsBounds motesminuter"]);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{path}/meetings", Order(minutes: 10), HttpStatusCode.NoContent);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{path}/attendance", new JsonObject { ["candidates"] = new JsonArray(new JsonObject { ["participantId"] = second, ["status"] = "AVBOJT" }) }, HttpStatusCode.NoContent);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, $"{path}/attendance", new JsonObject { ["candidates"] = new JsonArray(new JsonObject { ["participantId"] = first, ["status"] = "NARVARANDE" }) }))
            .ShouldBe(["ActivityIsStillPlanned.Ahead status"]);

        var shown = await RestHost.GetAsync(api.Karin, path);
        shown["meetings"]!.AsArray().Count.ShouldBe(2);
        shown["meetings"]![0]!["nameForEmployer"]!.GetValue<string>().ShouldStartWith("Deltagare", Case.Sensitive, "nobody has consented");
        shown["invitedCandidates"]!.AsArray().Select(row => row!["status"]!.GetValue<string>()).Order(StringComparer.Ordinal).ShouldBe(["AVBOJT", "KALLAD"]);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/end", new JsonObject { ["status"] = "PLANERAD" })).ShouldBe(["EndedActivityIsHeldCancelledOrMoved status"]);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/end", new JsonObject { ["status"] = "FLYTTAD", ["replacementId"] = RestHost.KeyOf(other) }, HttpStatusCode.NoContent);
        var recruitment = await RestHost.GetAsync(api.Karin, $"{Track}/recruitment");
        recruitment["plan"]!["numberSought"]!.GetValue<int>().ShouldBe(8);
        recruitment["activities"]!.AsArray().Select(row => row!["invited"]!.GetValue<int>()).Order().ShouldBe([0, 2]);
        await RestHost.GetAsync(api.Kent, path, HttpStatusCode.NotFound);
        await RestHost.GetAsync(api.Stina, path, HttpStatusCode.NotFound);
        await RestHost.SendAsync(api.Stina, HttpMethod.Put, $"{path}/meetings", Order(minutes: 10), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_candidate_is_prepared_accepted_and_given_a_chain_of_her_own()
    {
        await PlanAsync();
        var path = $"/participants/{await CandidateAsync("Ingela Prov")}";
        var selection = new JsonObject { ["outcome"] = "ANTAGEN", ["decidingParties"] = new JsonArray("ARBETSGIVARE", "KOMMUN"), ["decidedOn"] = "2026-03-02" };
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/selection", selection)).ShouldContain(reason => reason.StartsWith("OwnInterestIsConfirmed", StringComparison.Ordinal));
        var preparation = (JsonObject)(await RestHost.GetAsync(api.Karin, path))["preparation"]!.DeepClone();
        preparation["isRegistered"] = true;
        foreach (var fact in (string[])["registrationVerified", "conditionsAssessed", "ownInterestConfirmed"])
        {
            (preparation[$"{fact}On"], preparation[$"{fact}By"]) = ("2026-03-01", "AF");
        }

        (preparation["privacyNoticeVersion"], preparation["privacyNoticeGivenOn"], preparation["supports"]) = ("1", "2026-03-01", new JsonArray("JOBBCOACH"));
        var (_, version) = await RestHost.ReadAsync(api.Karin, path);
        await api.GuardedAsync(HttpMethod.Put, $"{path}/preparation", preparation, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{path}/preparation", preparation.DeepClone(), HttpStatusCode.NoContent, version);
        preparation["conditionsAssessedOn"] = "2026-02-27";
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{path}/preparation", preparation, HttpStatusCode.PreconditionFailed, version);
        (await RestHost.GetAsync(api.Karin, path))["preparation"]!["conditionsAssessedOn"]!.GetValue<string>().ShouldBe("2026-03-01");
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/selection", selection, HttpStatusCode.NoContent);

        var step = new JsonObject { ["type"] = "YRKESVUX", ["title"] = "Yrkesvux", ["occupying"] = true, ["plannedStart"] = "2026-06-01", ["plannedEnd"] = "2026-05-01", ["hoursPerWeek"] = 30, ["reason"] = "ANNAT" };
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/steps", step)).ShouldBe(["LastDayIsNotBeforeTheFirst slut"]);
        step["plannedEnd"] = "2026-11-27";
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/steps", step, HttpStatusCode.NoContent);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/steps/copies", new JsonObject { ["origins"] = new JsonArray() })).ShouldHaveSingleItem().ShouldStartWith("SomeStepIsChosen");
        var shown = await RestHost.GetAsync(api.Karin, path);
        shown["selections"]![0]!["outcome"]!.GetValue<string>().ShouldBe("ANTAGEN");
        var own = $"/steps/{shown["steps"]![0]!["id"]!.GetValue<string>()}";
        version = shown["steps"]![0]!["version"]!.GetValue<int>();
        var replanned = new JsonObject { ["plannedStart"] = "2026-06-01", ["plannedEnd"] = "2026-11-20", ["hoursPerWeek"] = 30, ["reason"] = "UTBUD" };
        await api.GuardedAsync(HttpMethod.Put, own, replanned, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, own, replanned, HttpStatusCode.NoContent, version);
        await api.GuardedAsync(HttpMethod.Put, $"{own}/host", [], version + 1);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{own}/host", new JsonObject(), HttpStatusCode.PreconditionFailed, version);
        await api.GuardedAsync(HttpMethod.Post, $"{own}/status", new JsonObject { ["status"] = "ANSOKT" }, version + 1);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{own}/status", new JsonObject { ["status"] = "ANSOKT" }, HttpStatusCode.NoContent, version + 1);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{own}/status", new JsonObject { ["status"] = "BEKRAFTAD" }, version + 2)).ShouldNotBeEmpty();
        await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{own}/attendance", new JsonObject { ["percent"] = 101 });
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/chain/decide", new JsonObject { ["decidedOn"] = "2026-03-02", ["informedOn"] = "2026-03-02" }, HttpStatusCode.NoContent);

        shown = await RestHost.GetAsync(api.Karin, path);
        shown["steps"]![0]!["status"]!.GetValue<string>().ShouldBe("ANSOKT");
        shown["steps"]![0]!["plannedEnd"]!.GetValue<string>().ShouldBe("2026-11-20");
        shown["chainDecidedOn"]!.GetValue<string>().ShouldBe("2026-03-02");
        await RestHost.SendAsync(api.Kent, HttpMethod.Post, $"{own}/attendance", new JsonObject { ["percent"] = 50 }, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Absences_consents_breaks_and_notice_are_registered()
    {
        await PlanAsync();
        var path = $"/participants/{await CandidateAsync("Bo Prov")}";
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/absences", new JsonObject { ["type"] = "GILTIG", ["firstDay"] = "2026-03-02", ["lastDay"] = "2026-03-01" })).ShouldBe(["LastDayIsNotBeforeTheFirst till"]);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/absences", new JsonObject { ["type"] = "GILTIG", ["firstDay"] = "2026-03-02", ["lastDay"] = "2026-03-02", ["cause"] = "?" }, HttpStatusCode.BadRequest);
        var absence = await RestHost.MakeAsync(api.Karin, $"{path}/absences", new JsonObject { ["type"] = "OKAND", ["firstDay"] = "2026-03-02", ["lastDay"] = "2026-03-03" });
        var corrected = new JsonObject { ["type"] = "GILTIG", ["lastDay"] = "2026-03-02" };
        await api.GuardedAsync(HttpMethod.Put, absence, corrected, 0);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, absence, corrected, HttpStatusCode.NoContent, 0);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, absence, new JsonObject { ["type"] = "OGILTIG", ["lastDay"] = "2026-03-03" }, HttpStatusCode.PreconditionFailed, 0);

        var organisations = (await RestHost.GetAsync(api.Karin, "/organisations"))["items"]!.AsArray();
        var consent = new JsonObject
        {
            ["fromOrganisationId"] = organisations[0]!["id"]!.GetValue<string>(),
            ["toOrganisationId"] = organisations[1]!["id"]!.GetValue<string>(),
            ["purpose"] = "URVAL",
            ["basis"] = "MEDGIVANDE",
            ["givenOn"] = "2026-03-01",
            ["validUntil"] = "2026-12-31",
            ["isWritten"] = false,
        };
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/consents", consent)).ShouldBe(["ConsentIsWritten skriftligt"]);
        consent["isWritten"] = true;
        var given = await RestHost.MakeAsync(api.Karin, $"{path}/consents", consent);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{given}/withdraw", new JsonObject { ["on"] = "2026-03-02" }, HttpStatusCode.NoContent);

        var pause = await RestHost.MakeAsync(api.Karin, $"{Track}/breaks", new JsonObject { ["scope"] = "SPAR", ["type"] = "SOMMARUPPEHALL", ["firstDay"] = "2026-07-01", ["lastDay"] = "2026-07-31" });
        var known = new JsonObject { ["agreedOn"] = "2026-03-01", ["participantsInformedOn"] = "2026-03-02" };
        await api.GuardedAsync(HttpMethod.Put, pause, known, 0);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, pause, known, HttpStatusCode.NoContent, 0);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, pause, new JsonObject(), HttpStatusCode.PreconditionFailed, 0);
        (await RestHost.GetAsync(api.Karin, $"{Track}/breaks"))["items"]![0]!["break"]!["version"]!.GetValue<int>().ShouldBe(1);
        (await RestHost.GetAsync(api.Karin, $"{Track}/breaks"))["items"]![0]!["covers"]!.GetValue<bool>().ShouldBeTrue();

        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/notice", new JsonObject { ["on"] = "2026-03-02", ["nextStep"] = "NASTA_OMGANG" })).ShouldHaveSingleItem().ShouldStartWith("NoticeFollowsADecision");
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/selection", new JsonObject { ["outcome"] = "RESERV", ["decidingParties"] = new JsonArray("ARBETSGIVARE", "KOMMUN"), ["decidedOn"] = "2026-03-02" }, HttpStatusCode.NoContent);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/notice", new JsonObject { ["on"] = "2026-03-02", ["nextStep"] = "NASTA_OMGANG" }, HttpStatusCode.NoContent);
        var shown = await RestHost.GetAsync(api.Karin, path);
        shown["absences"]![0]!["type"]!.GetValue<string>().ShouldBe("GILTIG");
        shown["consents"]![0]!["isInForce"]!.GetValue<bool>().ShouldBeFalse();
        shown["nextStep"]!.GetValue<string>().ShouldBe("NASTA_OMGANG");
        await RestHost.SendAsync(api.Kent, HttpMethod.Put, absence, new JsonObject { ["type"] = "GILTIG", ["lastDay"] = "2026-03-02" }, HttpStatusCode.Forbidden, 1);
    }

    [Fact]
    public async Task Candidates_come_in_and_participants_go_out_as_files()
    {
        const string Table = "namn;personnummer;kalla\nFilip Fil;198507099805;AF\n";
        using var tried = await api.Karin.SendTableAsync($"{RestHost.Prefix}{Track}/participants.csv?dryRun=true", Table.Replace("AF", "OKAND", StringComparison.Ordinal));
        var faults = await RestHost.ReadAsync(tried, HttpStatusCode.OK);
        faults["faults"]!.AsArray().ShouldHaveSingleItem()!["row"]!.GetValue<int>().ShouldBe(2);
        using var taken = await api.Karin.SendTableAsync($"{RestHost.Prefix}{Track}/participants.csv", Table);
        (await RestHost.ReadAsync(taken, HttpStatusCode.OK))["added"]!.GetValue<int>().ShouldBe(1);
        using var twice = await api.Karin.SendTableAsync($"{RestHost.Prefix}{Track}/participants.csv", Table);
        await RestHost.ReadAsync(twice, HttpStatusCode.UnprocessableEntity);

        using var given = await api.Karin.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}{Track}/participants.csv");
        var text = await given.Content.ReadAsStringAsync();
        text.ShouldContain("Filip Fil;19850709-****");
        given.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var stina = await api.Stina.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}{Track}/participants.csv");
        await RestHost.ReadAsync(stina, HttpStatusCode.NotFound);
        using var kent = await api.Kent.SendTableAsync($"{RestHost.Prefix}{Track}/participants.csv", Table);
        await RestHost.ReadAsync(kent, HttpStatusCode.Forbidden);
    }

    private static JsonObject Activity(string employer) => new()
    {
        ["type"] = "SPEEDDEJTNING",
        ["date"] = "2026-03-10",
        ["from"] = "09:00:00",
        ["to"] = "12:00:00",
        ["place"] = "Rådhuset",
        ["employerIds"] = new JsonArray(employer),
        ["employerDecides"] = true,
        ["mandatoryForCandidates"] = false,
    };

    private static JsonObject Order(int minutes) => new() { ["meetingMinutes"] = minutes, ["changeMinutes"] = 2, ["breakAfterRounds"] = 0, ["breakMinutes"] = 0 };

    private async Task PlanAsync()
    {
        var (_, version) = await RestHost.ReadAsync(api.Karin, $"{Track}/recruitment");
        var plan = new JsonObject { ["numberSought"] = 8, ["reserveTarget"] = 2, ["channels"] = new JsonArray("PLATSBANKEN"), ["decisionParties"] = new JsonArray("ARBETSGIVARE", "KOMMUN"), ["finalSay"] = "ARBETSGIVARE", ["criteria"] = new JsonArray() };
        await api.GuardedAsync(HttpMethod.Put, $"{Track}/recruitment/plan", plan, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{Track}/recruitment/plan", plan, HttpStatusCode.NoContent, version);
    }

    private async Task<string> CandidateAsync(string name) =>
        RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, $"{Track}/participants", new JsonObject { ["name"] = name, ["source"] = "AF" }));
}
