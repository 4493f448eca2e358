using System.Net;
using System.Text.Json.Nodes;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>
/// No body that the description allows makes the server fail, however far its dates, numbers and texts lie from what anybody means: it is carried out, or
/// refused with a reason. Every operation is tried by a coordinator on things that exist.
/// </summary>
public sealed class ExtremeBodyTests(RestHost api) : IClassFixture<RestHost>
{
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    [Fact]
    public async Task No_body_makes_the_server_fail()
    {
        await MakeThingsAsync();
        using var answer = await api.Karin.SendAsync(HttpMethod.Get, "/openapi/v1.json");
        var document = await RestHost.ReadAsync(answer, HttpStatusCode.OK);
        var failed = new List<string>();
        var carriedOut = 0;
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in methods!.AsObject().Where(pair => pair.Key is "post" or "put"))
            {
                if (operation!["requestBody"]?["content"]?["application/json"]?["schema"] is not { } schema || path.EndsWith("/national-profiles", StringComparison.Ordinal))
                {
                    continue;
                }

                foreach (var extreme in Extreme.All)
                {
                    using var said = await api.Karin.SendAsync(new HttpMethod(method.ToUpperInvariant()), RestHost.Prefix + Address(path), Body(schema, document, extreme)?.ToJsonString(), RestHost.IfMatch(extreme.Version));
                    if ((int)said.StatusCode >= 500)
                    {
                        failed.Add($"{method} {path} with {extreme.Name}: {(int)said.StatusCode}");
                    }

                    carriedOut += (int)said.StatusCode is < 300 or 422 ? 1 : 0;
                }
            }
        }

        failed.ShouldBeEmpty();
        carriedOut.ShouldBeGreaterThan(150, "most bodies reach the rules");
    }

    private static JsonNode? Body(JsonNode schema, JsonNode document, Extreme extreme, int depth = 0)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            var target = reference.Split('/').Skip(1).Aggregate(document, (node, part) => int.TryParse(part, System.Globalization.CultureInfo.InvariantCulture, out var at) && node is JsonArray list ? list[at]! : node[part].ShouldNotBeNull(reference));
            return Body(target, document, extreme, depth + 1);
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            return Body(choices.First(choice => choice!["type"]?.ToString() is not "null")!, document, extreme, depth + 1);
        }

        if (schema["enum"] is JsonArray codes)
        {
            return codes.Where(code => code is not null).ToArray()[extreme.IsHigh ? ^1 : 0]!.DeepClone();
        }

        var types = schema["type"] is JsonArray many ? many.Select(type => type!.GetValue<string>()).ToArray() : [schema["type"]?.GetValue<string>() ?? "object"];
        return types.First(type => type is not "null") switch
        {
            "object" when schema["properties"] is JsonObject properties => new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, Body(property.Value!, document, extreme, depth + 1)))),
            "object" => new JsonObject(),
            "array" => depth > 6 ? [] : new JsonArray(Body(schema["items"]!, document, extreme, depth + 1)),
            "boolean" => extreme.IsHigh,
            "integer" => extreme.IsHigh ? int.MaxValue : int.MinValue,
            "number" => extreme.IsHigh ? 7e27m : -7e27m,
            _ => schema["format"]?.GetValue<string>() switch
            {
                "date" => extreme.Date,
                "time" => extreme.IsHigh ? "23:59:59.9999999" : "00:00:00",
                "uuid" => extreme.Key,
                _ => extreme.Text,
            },
        };
    }

    private async Task MakeThingsAsync()
    {
        var (_, goingOn) = await api.RoundsAsync();
        var track = $"/tracks/{goingOn}";
        keys["trackId"] = goingOn.ToString();
        keys["gate"] = "G1";
        keys["partId"] = await KeyAsync($"{track}/employers", new() { ["name"] = "Sundets Krog", ["vacanciesEstimated"] = 2 });
        var employer = $"/employers/{keys["partId"]}";
        keys["organisationId"] = (await RestHost.GetAsync(api.Karin, employer))["employer"]!["organisationId"]!.GetValue<string>();
        var organisation = $"/organisations/{keys["organisationId"]}";
        keys["workplaceId"] = await KeyAsync($"{organisation}/workplaces", new() { ["name"] = "Köket", ["address"] = "Gatan 1", ["municipalityCode"] = "1480", ["capacity"] = 2 });
        keys["contactId"] = await KeyAsync($"{organisation}/contacts", new() { ["name"] = "Lisa Prov", ["role"] = "CHEF" });
        keys["supervisorId"] = await KeyAsync($"{organisation}/supervisors", new() { ["contactId"] = keys["contactId"], ["workplaceId"] = keys["workplaceId"], ["validFrom"] = "2026-03-02" });
        keys["competence-profiles"] = await KeyAsync($"{employer}/competence-profiles", []);
        keys["requirement-profiles"] = await KeyAsync($"{employer}/requirement-profiles", null);
        keys["letterId"] = await KeyAsync($"{employer}/letters", null);
        keys["partyId"] = (await RestHost.GetAsync(api.Karin, $"/letters/{keys["letterId"]}"))["parties"]![0]!["id"]!.GetValue<string>();
        keys["itemId"] = (await RestHost.GetAsync(api.Karin, "/interventions"))["items"]!.AsArray().FirstOrDefault()?["id"]!.GetValue<string>()
            ?? await KeyAsync("/interventions", new() { ["code"] = "YV-YTTERST", ["name"] = "Yrkesvux", ["type"] = "YRKESVUX", ["category"] = "UTBILDNING", ["owner"] = "KOMMUN", ["decisionMaker"] = "AF", ["availability"] = "FINNS", ["leadTimeWorkingDays"] = 0, ["hoursPerWeek"] = 30 });
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{track}/chain/versions", new JsonObject { ["reason"] = "Ny insats" }, HttpStatusCode.NoContent);
        keys["interventionId"] = await KeyAsync($"{track}/interventions", new() { ["catalogueItemId"] = keys["itemId"], ["label"] = "Yttersta", ["plannedStart"] = "2026-04-01", ["plannedEnd"] = "2026-04-10", ["hoursPerWeek"] = 20 });
        keys["participantId"] = (await RestHost.GetAsync(api.Karin, $"{track}/closing"))["participants"]![0]!["participant"]!["id"]!.GetValue<string>();
        var participant = $"/participants/{keys["participantId"]}";
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{participant}/steps", new JsonObject { ["type"] = "SPRAKSTOD", ["title"] = "Språkstöd", ["occupying"] = false, ["plannedStart"] = "2026-04-01", ["plannedEnd"] = "2026-05-01", ["hoursPerWeek"] = 2, ["reason"] = "ANNAT" }, HttpStatusCode.NoContent);
        keys["stepId"] = (await RestHost.GetAsync(api.Karin, participant))["steps"]!.AsArray().Last()!["id"]!.GetValue<string>();
        keys["absenceId"] = await KeyAsync($"{participant}/absences", new() { ["type"] = "OKAND", ["firstDay"] = "2026-03-02", ["lastDay"] = "2026-03-03" });
        keys["breakId"] = await KeyAsync($"{track}/breaks", new() { ["scope"] = "SPAR", ["type"] = "LOV", ["firstDay"] = "2026-07-01", ["lastDay"] = "2026-07-31" });
        keys["activityId"] = await KeyAsync($"{track}/recruitment/activities", new() { ["type"] = "SPEEDDEJTNING", ["date"] = "2026-03-10", ["from"] = "09:00:00", ["to"] = "12:00:00", ["place"] = "Rådhuset", ["employerIds"] = new JsonArray(keys["partId"]), ["employerDecides"] = true, ["mandatoryForCandidates"] = false });
        keys["meetingId"] = await KeyAsync($"{track}/meetings", new() { ["on"] = "2026-03-02", ["at"] = "08:00:00", ["parties"] = new JsonArray([.. new[] { "KOMMUN", "AF", "ARBETSGIVARE" }.Select(kind => new JsonObject { ["kind"] = kind, ["name"] = kind })]) });
        keys["transitionId"] = await KeyAsync($"{track}/participants/{keys["participantId"]}/transitions", new() { ["target"] = "STUDIER", ["fromEndsOn"] = "2026-04-01" });
        await RestHost.SendAsync(api.Karin, HttpMethod.Post, $"{track}/obstacles", new JsonObject { ["category"] = "TRANSPORT", ["severity"] = "LAG", ["description"] = "Ingen buss.", ["affectsCount"] = 1 }, HttpStatusCode.NoContent);
        keys["obstacleId"] = (await RestHost.GetAsync(api.Karin, $"{track}/follow-ups"))["obstacles"]![0]!["obstacle"]!["id"]!.GetValue<string>();
        keys["taskId"] = (await RestHost.GetAsync(api.Karin, $"{track}/tasks"))["items"]![0]!["id"]!.GetValue<string>();
        keys["gapId"] = (await RestHost.GetAsync(api.Karin, $"{track}/gaps"))["openGaps"]!.AsArray().FirstOrDefault()?["id"]!.GetValue<string>() ?? Guid.NewGuid().ToString();
        keys["escalationId"] = await KeyAsync($"{track}/escalations", new() { ["question"] = "Räcker en?", ["options"] = new JsonArray("Ja", "Nej"), ["recommendation"] = "Nej" });
    }

    private async Task<string> KeyAsync(string path, JsonObject? body) => RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, path, body));

    private string Address(string path) =>
        string.Join('/', path.Split('/').Select((part, at) => !part.StartsWith('{') ? part : keys.GetValueOrDefault(part.Trim('{', '}')) ?? keys.GetValueOrDefault(path.Split('/')[at - 1]) ?? Guid.NewGuid().ToString()));

    private sealed record Extreme(string Name, bool IsHigh, string Date, string Text, string Key, int Version)
    {
        public static IReadOnlyList<Extreme> All { get; } =
        [
            new("what is least", IsHigh: false, "0001-01-01", "", Guid.Empty.ToString(), 0),
            new("what is greatest", IsHigh: true, "9999-12-31", new string('ö', 30_000), new Guid([.. Enumerable.Repeat(byte.MaxValue, 16)]).ToString(), 0),
            new("signs that no form sends", IsHigh: true, "2026-03-02", "\0\u0001\u202e' OR 1=1 --", Guid.NewGuid().ToString(), int.MaxValue),
        ];
    }
}
