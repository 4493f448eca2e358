using System.Net;
using System.Text.Json.Nodes;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>How a track rests, meets, goes over and closes, carried out by programs.</summary>
public sealed class TrackLifeApiTests(RestHost api) : IClassFixture<RestHost>
{
    private string Track => $"/tracks/{api.TrackId}";

    [Fact]
    public async Task A_track_waits_rests_and_is_taken_up_again()
    {
        var parked = new JsonObject { ["reason"] = "Upphandlingen är överklagad.", ["reviewOn"] = "2026-02-01" };
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{Track}/park", parked)).ShouldBe(["DateLiesAhead omprovas"]);
        parked["reviewOn"] = "2026-04-01";
        await RestHost.NarrowAsync(api.Karin, HttpMethod.Post, $"{Track}/park", parked);
        await RestHost.SendAsync(api.Stina, HttpMethod.Post, $"{Track}/park", parked.DeepClone(), HttpStatusCode.Forbidden);

        var wait = await RestHost.MakeAsync(api.Karin, $"{Track}/waits", new JsonObject { ["kind"] = "UPPHANDLING", ["description"] = "Ny leverantör", ["until"] = "2026-05-01" });
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{Track}/park", parked, HttpStatusCode.NoContent);
        var standing = await RestHost.GetAsync(api.Karin, $"{Track}/standing");
        standing["parked"]!["reviewOn"]!.GetValue<string>().ShouldBe("2026-04-01");
        standing["waits"]![0]!["kind"]!.GetValue<string>().ShouldBe("UPPHANDLING");
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{Track}/resume", null, HttpStatusCode.NoContent);
        await RestHost.SendAsync(api.Kent, HttpMethod.Delete, wait, null, HttpStatusCode.Forbidden);
        await RestHost.SendAsync(api.Karin, HttpMethod.Delete, wait, null, HttpStatusCode.NoContent);

        standing = await RestHost.GetAsync(api.Karin, $"{Track}/standing");
        standing["parked"].ShouldBeNull();
        standing["waits"]!.AsArray().ShouldBeEmpty();
        await RestHost.GetAsync(api.Kent, $"{Track}/standing", HttpStatusCode.NotFound);
        (await RestHost.GetAsync(api.Karin, $"{Track}/history"))["total"]!.GetValue<int>().ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task A_meeting_with_all_parties_is_planned_held_and_completed()
    {
        var meeting = new JsonObject { ["on"] = "2026-03-02", ["at"] = "08:00:00", ["place"] = "Rådhuset", ["parties"] = new JsonArray(Party("KOMMUN"), Party("AF")) };
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{Track}/meetings", meeting)).ShouldBe(["MeetingInvitesAllParties parter"]);
        meeting["parties"]!.AsArray().Add(new JsonObject { ["kind"] = "ARBETSGIVARE" });
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{Track}/meetings", meeting.DeepClone(), HttpStatusCode.BadRequest);
        meeting["parties"]![2]!["name"] = "Renova";
        var path = await RestHost.MakeAsync(api.Karin, $"{Track}/meetings", meeting.DeepClone());
        var shown = await MeetingAsync(path);
        var parties = shown["parties"]!.AsArray().ToDictionary(party => party!["kind"]!.GetValue<string>(), party => party!["id"]!.GetValue<string>(), StringComparer.Ordinal);
        var held = new JsonObject { ["heldOn"] = "2026-03-02", ["decisions"] = new JsonArray("Starten står fast."), ["present"] = new JsonObject { [parties["KOMMUN"]] = true, [parties["AF"]] = false } };

        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/hold", held, shown["meeting"]!["version"]!.GetValue<int>())).ShouldBe(["AttendanceIsStatedForEveryParty narvaro"]);
        held["present"]![parties["ARBETSGIVARE"]] = true;
        await api.GuardedAsync(HttpMethod.Post, $"{path}/hold", held, shown["meeting"]!["version"]!.GetValue<int>());
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/hold", held, HttpStatusCode.NoContent, shown["meeting"]!["version"]!.GetValue<int>());
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/parties/{parties["KOMMUN"]}/contact", new JsonObject { ["contactedOn"] = "2026-03-02" }, HttpStatusCode.UnprocessableEntity);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/parties/{parties["AF"]}/contact", new JsonObject { ["contactedOn"] = "2026-03-02" }, HttpStatusCode.NoContent);
        (await MeetingAsync(path))["meeting"]!["completedOn"]!.GetValue<string>().ShouldBe("2026-03-02");

        var other = await RestHost.MakeAsync(api.Karin, $"{Track}/meetings", meeting);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{other}/cancel", null, HttpStatusCode.NoContent);
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{other}/cancel", null)).ShouldBe(["MeetingStillWaits"]);
    }

    [Fact]
    public async Task A_transition_is_secured_and_made_or_broken()
    {
        var (_, goingOn) = await api.RoundsAsync();
        var participant = (await RestHost.GetAsync(api.Karin, $"/tracks/{goingOn}/closing"))["participants"]![0]!["participant"]!["id"]!.GetValue<string>();
        var content = new JsonObject { ["target"] = "ANSTALLNING", ["toStartsOn"] = "2026-04-02" };
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"/tracks/{goingOn}/participants/{participant}/transitions", content)).ShouldBe(["AnswerIsGiven slutar"]);
        content["fromEndsOn"] = "2026-04-01";
        var path = await RestHost.MakeAsync(api.Karin, $"/tracks/{goingOn}/participants/{participant}/transitions", content.DeepClone());

        content["nextConfirmedOn"] = "2026-03-01";
        var version = (await TransitionAsync())["version"]!.GetValue<int>();
        await api.GuardedAsync(HttpMethod.Put, path, content, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, content.DeepClone(), HttpStatusCode.NoContent, version);
        (await TransitionAsync())["nextConfirmedOn"]!.GetValue<string>().ShouldBe("2026-03-01");
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/make", null)).ShouldHaveSingleItem().ShouldStartWith("TransitionIsMadeWhenTheNextStepHasBegun");
        await RestHost.SendAsync(api.Stina, HttpMethod.Post, $"{path}/break", new JsonObject { ["reason"] = "Tackade nej." }, HttpStatusCode.Forbidden);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{path}/break", new JsonObject { ["reason"] = "Tackade nej." }, HttpStatusCode.NoContent);
        (await TransitionAsync())["status"]!.GetValue<string>().ShouldBe("BRUTEN");

        async Task<JsonNode> TransitionAsync() =>
            (await RestHost.GetAsync(api.Karin, $"/tracks/{goingOn}/participants/{participant}/follow-ups"))["transitions"]!.AsArray()
                .Select(row => row!["transition"]!).Single(row => string.Equals(row["id"]!.GetValue<string>(), RestHost.KeyOf(path), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_track_is_summed_up_evaluated_and_followed_by_a_new_round()
    {
        var (ended, goingOn) = await api.RoundsAsync();
        var track = $"/tracks/{ended}";
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"/tracks/{goingOn}/summary/fix", null)).ShouldHaveSingleItem().ShouldStartWith("EveryParticipantIsClosed");
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{track}/summary/fix", null, HttpStatusCode.NoContent);
        (await RestHost.GetAsync(api.Stina, $"{track}/summary"))["fixedOn"]!.GetValue<string>().ShouldBe("2026-03-02");
        await RestHost.SendAsync(api.Stina, HttpMethod.Post, $"{track}/summary/fix", null, HttpStatusCode.Forbidden);

        var (shown, version) = await RestHost.ReadAsync(api.Karin, $"{track}/evaluation");
        version.ShouldBe(0);
        var details = (JsonObject)shown["details"]!.DeepClone();
        details["heldOn"] = "2026-03-01";
        details["answers"]!["FASER"] = "Planeringen tog för lång tid.";
        await api.GuardedAsync(HttpMethod.Put, $"{track}/evaluation", details, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{track}/evaluation", details.DeepClone(), HttpStatusCode.NoContent, version);
        (shown, version) = await RestHost.ReadAsync(api.Karin, $"{track}/evaluation");
        shown["details"]!["answers"]!["FASER"]!.GetValue<string>().ShouldBe("Planeringen tog för lång tid.");
        details["answers"]!["OKAND"] = "?";
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, $"{track}/evaluation", details.DeepClone(), HttpStatusCode.BadRequest, version);
        details = (JsonObject)shown["details"]!.DeepClone();
        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{track}/evaluation/complete", details, version)).Count.ShouldBeGreaterThan(5);
        details["parties"] = new JsonArray("Kommunen", "Arbetsförmedlingen");
        foreach (var question in (string[])["ANSTALLDA", "UTBILDNING", "FASER", "FORTSATT_BEHOV", "FORANDRING", "GOTT_EXEMPEL", "OMRADE_K", "OMRADE_A", "OMRADE_I", "OMRADE_D"])
        {
            details["answers"]![question] = "Ja.";
        }

        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{track}/evaluation/complete", details, HttpStatusCode.NoContent, version);
        (await RestHost.GetAsync(api.Stina, $"{track}/summary"))["evaluation"]!["OMRADE_D"]!.GetValue<string>().ShouldBe("Ja.");

        (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{track}/new-round", new JsonObject { ["answer"] = "SENARE" })).ShouldBe(["LaterDecisionHasAReviewDate omprovas"]);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{track}/new-round", new JsonObject { ["answer"] = "SENARE", ["reviewOn"] = "2026-05-01" }, HttpStatusCode.NoContent);
        var next = await RestHost.MakeAsync(
            api.Karin,
            $"{track}/new-round",
            new JsonObject { ["answer"] = "JA", ["carryOvers"] = new JsonArray("ARBETSGIVARE"), ["plannedStart"] = "2026-09-01", ["plannedEnd"] = "2027-02-01", ["placesPlanned"] = 8 });
        (await RestHost.GetAsync(api.Karin, next))["placesPlanned"]!.GetValue<int>().ShouldBe(8);
        var closing = await RestHost.GetAsync(api.Karin, $"{track}/closing");
        next.ShouldEndWith(closing["newRound"]!["newTrackId"]!.GetValue<string>());

        if (closing["hirings"]!.AsArray().FirstOrDefault(row => row!["contact"]!["heldOn"] is null) is { } hiring)
        {
            var path = $"{track}/closing/hirings/{hiring["contact"]!["id"]!.GetValue<string>()}";
            (await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, path, new JsonObject())).ShouldContain("AnswerIsGiven kontaktHolls");
            await RestHost.SendAsync(api.Karin, HttpMethod.Post, path, new JsonObject { ["heldOn"] = "2026-03-02", ["state"] = "KVAR" }, HttpStatusCode.NoContent);
        }
    }

    [Fact]
    public async Task A_gap_is_explained_and_bridged_by_what_is_offered_only()
    {
        var (_, goingOn) = await api.RoundsAsync();
        var gap = (await RestHost.GetAsync(api.Karin, $"/tracks/{goingOn}/gaps"))["openGaps"]!.AsArray().First()!;
        var path = $"/gaps/{gap["id"]!.GetValue<string>()}";
        var version = gap["version"]!.GetValue<int>();
        var stated = new JsonObject { ["cause"] = "PLATS_SAKNAS", ["measure"] = "TIDIGARELAGG", ["owner"] = "Vuxenutbildningen" };

        await api.GuardedAsync(HttpMethod.Put, path, stated, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, stated, HttpStatusCode.NoContent, version);
        await RestHost.RefusedAsync(api.Karin, HttpMethod.Post, $"{path}/bridge", new JsonObject { ["catalogueItemId"] = Guid.NewGuid().ToString() });
        await RestHost.SendAsync(api.Kent, HttpMethod.Post, $"{path}/bridge", new JsonObject { ["catalogueItemId"] = Guid.NewGuid().ToString() }, HttpStatusCode.Forbidden);

        (await RestHost.GetAsync(api.Karin, $"/tracks/{goingOn}/gaps"))["openGaps"]!.AsArray().Single(row => $"/gaps/{row!["id"]}" == path)!["owner"]!.GetValue<string>().ShouldBe("Vuxenutbildningen");
    }

    private static JsonObject Party(string kind) => new() { ["kind"] = kind, ["name"] = kind };

    private async Task<JsonNode> MeetingAsync(string path) =>
        (await RestHost.GetAsync(api.Karin, $"{Track}/follow-ups"))["meetings"]!.AsArray().Single(row => string.Equals(row!["meeting"]!["id"]!.GetValue<string>(), RestHost.KeyOf(path), StringComparison.Ordinal))!;
}
