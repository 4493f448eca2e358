using System.Net;
using System.Text.Json.Nodes;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>Follow-ups, obstacles and outcomes, read and registered by programs.</summary>
public sealed class FollowUpApiTests(RestHost api) : IClassFixture<RestHost>
{
    [Fact]
    public async Task An_obstacle_is_reported_taken_on_and_seen_and_the_second_who_changes_it_is_told()
    {
        var path = $"/tracks/{api.TrackId}/obstacles";
        var content = new JsonObject { ["category"] = "TRANSPORT", ["severity"] = "HOG", ["description"] = "Ingen buss före morgonpasset.", ["affectsCount"] = 3 };
        (await RestHost.SendAsync(api.Karin, HttpMethod.Post, path, new JsonObject { ["category"] = "TRANSPORT" }, HttpStatusCode.UnprocessableEntity))["errors"]!.AsArray().Count.ShouldBeGreaterThan(1);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, path, content.DeepClone(), HttpStatusCode.NoContent);

        var seen = (await RestHost.GetAsync(api.Karin, $"/tracks/{api.TrackId}/follow-ups"))["obstacles"]!.AsArray().ShouldHaveSingleItem()!["obstacle"]!;
        (content["owner"], content["action"], content["dueOn"]) = ("Trafikplaneringen", "Ny tur 05.10", "2026-03-20");
        var change = new JsonObject { ["content"] = content, ["status"] = "PAGAR" };
        var version = seen["version"]!.GetValue<int>();
        path = $"{path}/{seen["id"]!.GetValue<string>()}";

        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, change, HttpStatusCode.PreconditionRequired);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, change, HttpStatusCode.NoContent, version);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, path, change, HttpStatusCode.PreconditionFailed, version);
    }

    [Fact]
    public async Task What_an_outcome_rests_on_is_not_written_over_unseen()
    {
        var (_, track) = await api.RoundsAsync();
        var participant = (await RestHost.GetAsync(api.Karin, $"/tracks/{track}/closing"))["participants"]!.AsArray().Last()!["participant"]!["id"]!.GetValue<string>();
        JsonObject Of(params (string Name, JsonNode Value)[] said) => new([new("participantId", participant), .. said.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Name, pair.Value))]);
        (string Path, string Read, JsonObject First, JsonObject Second)[] contents =
        [
            ("plans", "plan", Of(("expectedOutcome", "STUDIER")), Of(("expectedOutcome", "AVHOPP"))),
            ("studies", "studies", Of(("provider", "Vux"), ("education", "Kock"), ("admission", "EJ_SOKT"), ("studyPlan", "SAKNAS")), Of(("provider", "Annan"), ("education", "Kock"), ("admission", "EJ_SOKT"), ("studyPlan", "SAKNAS"))),
            (
                "employments",
                "employment",
                Of(("employerName", "Bageriet"), ("form", "TILLSVIDARE"), ("extentPercent", 80), ("startsOn", "2026-06-01"), ("relevantToProfile", true), ("subsidyNeeded", "NEJ")),
                Of(("employerName", "Annan"), ("form", "TILLSVIDARE"), ("extentPercent", 50), ("startsOn", "2026-06-01"), ("relevantToProfile", true), ("subsidyNeeded", "NEJ"))),
        ];
        foreach (var (path, read, first, second) in contents)
        {
            var address = $"/tracks/{track}/closing/{path}";
            await RestHost.SendAsync(api.Karin, HttpMethod.Post, address, first.DeepClone(), HttpStatusCode.PreconditionRequired);
            await RestHost.SendAsync(api.Karin, HttpMethod.Post, address, first, HttpStatusCode.NoContent, 0);
            await RestHost.SendAsync(api.Karin, HttpMethod.Post, address, second.DeepClone(), HttpStatusCode.PreconditionFailed, 0);
            var kept = (await ShownAsync())[read]!;
            kept["version"]!.GetValue<int>().ShouldBe(1);
            kept.ToJsonString().ShouldNotContain("Annan");
            await RestHost.SendAsync(api.Karin, HttpMethod.Post, address, second, HttpStatusCode.NoContent, 1);
        }

        var certificate = Of(("type", "INTYG"), ("issuer", "Vux"));
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"/tracks/{track}/closing/certificates", certificate.DeepClone(), HttpStatusCode.NoContent);
        certificate["certificateId"] = (await ShownAsync())["certificates"]!.AsArray().Single(row => row!["issuer"]!.GetValue<string>() is "Vux")!["id"]!.GetValue<string>();
        certificate["issuer"] = "Branschen";
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"/tracks/{track}/closing/certificates", certificate.DeepClone(), HttpStatusCode.PreconditionRequired);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"/tracks/{track}/closing/certificates", certificate.DeepClone(), HttpStatusCode.NoContent, 0);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"/tracks/{track}/closing/certificates", certificate, HttpStatusCode.PreconditionFailed, 0);

        Task<JsonNode> ShownAsync() => RestHost.GetAsync(api.Karin, $"/tracks/{track}/participants/{participant}/closing");
    }

    [Fact]
    public async Task Outcomes_are_read_and_the_rules_of_the_pages_hold()
    {
        var (first, second) = await api.RoundsAsync();

        var ended = (await RestHost.GetAsync(api.Karin, $"/tracks/{first}/closing"))["participants"]!.AsArray();
        ended.Count(row => row!["outcome"]!.GetValue<string>() is "AVHOPP").ShouldBe(2);
        var employed = ended.First(row => row!["outcome"]!.GetValue<string>() is "ANSTALLD_I_SPARET")!["participant"]!["id"]!.GetValue<string>();
        (await RestHost.GetAsync(api.Karin, $"/tracks/{first}/participants/{employed}/closing"))["employment"]!["extentPercent"]!.GetValue<int>().ShouldBe(100);

        var accepted = (await RestHost.GetAsync(api.Karin, $"/tracks/{second}/closing"))["participants"]![0]!["participant"]!["id"]!.GetValue<string>();
        var closure = new JsonObject { ["participantId"] = accepted, ["outcome"] = "STUDIER", ["closedOn"] = "2026-03-01", ["asPlanned"] = true };
        (await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"/tracks/{second}/closing/closures", closure.DeepClone(), HttpStatusCode.UnprocessableEntity))["errors"]!.AsArray()
            .Select(error => error!["rule"]!.GetValue<string>()).ShouldContain("StudyPlanExists");
        var followUp = new JsonObject
        {
            ["participantId"] = accepted,
            ["heldOn"] = "2026-03-01",
            ["progression"] = "FRAMAT",
            ["planFollowed"] = "JA",
            ["interventionsGiven"] = "JA",
            ["nextStepKnown"] = true,
            ["dropoutRisk"] = "LAG",
            ["nextOn"] = "2026-03-23",
        };
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"/tracks/{second}/follow-ups/participants", followUp, HttpStatusCode.NoContent);

        (await RestHost.GetAsync(api.Karin, $"/tracks/{second}/participants/{accepted}/follow-ups"))["items"]!.AsArray().ShouldHaveSingleItem()!["heldOn"]!.GetValue<string>().ShouldBe("2026-03-01");
        // The ids of one track are nothing in another, whoever owns both.
        foreach (var path in new[] { "follow-ups/participants", "closing/plans", "closing/employments", "closing/studies", "closing/certificates", "closing/closures" })
        {
            (await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"/tracks/{first}/{path}", new JsonObject { ["participantId"] = accepted }, HttpStatusCode.UnprocessableEntity, version: 0))["errors"]!.AsArray()
                .Select(error => error!["rule"]!.GetValue<string>()).ShouldContain("ParticipantTakesPart", path);
        }

        var ofAnother = new JsonObject { ["participantId"] = accepted, ["category"] = "TRANSPORT", ["severity"] = "LAG", ["description"] = "Ingen buss.", ["affectsCount"] = 1 };
        (await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"/tracks/{first}/obstacles", ofAnother, HttpStatusCode.UnprocessableEntity))["errors"]!.ToJsonString().ShouldContain("ParticipantTakesPart");
        await RestHost.GetAsync(api.Karin, $"/tracks/{first}/participants/{accepted}/follow-ups", HttpStatusCode.NotFound);
        await RestHost.GetAsync(api.Karin, $"/tracks/{first}/participants/{accepted}/closing", HttpStatusCode.NotFound);
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"/tracks/{second}/follow-ups/participants", JsonNode.Parse($$"""{"participantId":"{{accepted}}","actions":[null]}"""), HttpStatusCode.BadRequest);
        await RestHost.GetAsync(api.Kent, $"/tracks/{second}/participants/{accepted}/follow-ups", HttpStatusCode.NotFound);
        await RestHost.GetAsync(api.Stina, $"/tracks/{second}/participants/{accepted}/closing", HttpStatusCode.NotFound);
    }
}
