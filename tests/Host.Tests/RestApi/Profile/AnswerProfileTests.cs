using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jobbspar.Workflows.Access.Keys;

namespace Jobbspar.Host.Tests.RestApi.Profile;

/// <summary>The rules of the Swedish REST API profile that answers show, over every operation where that can be (docs/rest-profil.md).</summary>
public sealed partial class AnswerProfileTests(RestHost api) : IClassFixture<RestHost>
{
    private static readonly HttpStatusCode[] Refusals =
    [
        HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.PreconditionRequired,
        HttpStatusCode.UnprocessableEntity,
    ];

    [Fact]
    public async Task Dok_20_What_an_operation_answers_is_among_what_it_says()
    {
        var seen = new HashSet<HttpStatusCode>();
        foreach (var operation in (await ApiDocument.ReadAsync(api)).Operations)
        {
            var (method, body) = (new HttpMethod(operation.Method), operation.Method is "GET" or "DELETE" ? null : "{}");
            foreach (var (browser, id) in ((Running.Browser, Guid)[])[(api.Stranger, Guid.NewGuid()), (api.Karin, Guid.NewGuid()), (api.Stina, api.TrackId)])
            {
                using var answer = await browser.SendAsync(method, operation.AddressWith(id), body);
                operation.Answers.Select(said => said.Key).ShouldContain(((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture), operation.Name);
                seen.Add(answer.StatusCode);
            }
        }

        Refusals.Except([HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnprocessableEntity]).ShouldAllBe(status => seen.Contains(status));
    }

    [Fact]
    public async Task If_Match_is_told_where_it_is_missed_and_nowhere_else()
    {
        foreach (var operation in (await ApiDocument.ReadAsync(api)).Operations.Where(operation => operation.Method is not "GET"))
        {
            using var answer = await api.Karin.SendAsync(new HttpMethod(operation.Method), operation.AddressWith(Guid.NewGuid()), operation.Method is "DELETE" ? null : "{}");

            // Else: say .NeedsVersion() where the operation is mapped.
            operation.IsRequired("If-Match").ShouldBe(answer.StatusCode is HttpStatusCode.PreconditionRequired, $"{operation.Name} answers {(int)answer.StatusCode} without If-Match");
        }
    }

    [Fact]
    public async Task Fel_01_02_Refusals_of_every_kind_are_problem_details_in_the_language_that_is_asked_for()
    {
        var task = (await RestHost.GetAsync(api.Karin, $"/tracks/{api.TrackId}/tasks"))["items"]![0]!["id"]!.GetValue<Guid>();
        (HttpMethod Method, string Path, string? Body, bool IsStranger, HttpStatusCode Expected)[] refused =
        [
            (HttpMethod.Get, "/tracks?page=0", null, false, HttpStatusCode.BadRequest),
            (HttpMethod.Get, "/tracks", null, true, HttpStatusCode.Unauthorized),
            (HttpMethod.Post, "/organisations", """{"name":"A","type":"ARBETSGIVARE"}""", false, HttpStatusCode.Forbidden),
            (HttpMethod.Get, $"/tracks/{Guid.NewGuid()}", null, false, HttpStatusCode.NotFound),
            (HttpMethod.Put, $"/tasks/{task}/draft", """{"values":{}}""", false, HttpStatusCode.PreconditionRequired),
            (HttpMethod.Post, "/tracks", "{}", false, HttpStatusCode.UnprocessableEntity),
        ];
        foreach (var (method, path, body, isStranger, expected) in refused)
        {
            var titles = new List<string>();
            foreach (var language in (string[])["sv", "en"])
            {
                using var answer = await (isStranger ? api.Stranger : api.Karin).SendAsync(method, RestHost.Prefix + path, body, new KeyValuePair<string, string>("Accept-Language", language));
                var problem = await RestHost.ReadAsync(answer, expected);
                answer.Content.Headers.ContentLanguage.ShouldBe([language], path);
                problem["type"]!.GetValue<string>().ShouldBe("about:blank");
                problem["instance"]!.GetValue<string>().ShouldBe(RestHost.Prefix + path.Split('?')[0]);
                titles.Add(problem["title"]!.GetValue<string>());
            }

            titles.Distinct().Count().ShouldBe(titles.Count, "each language has words of its own");
        }
    }

    [Fact]
    public async Task Arq_02_A_body_of_another_kind_is_refused_and_utf_8_comes_back_as_it_was_sent()
    {
        using var other = await api.Karin.SendTableAsync($"{RestHost.Prefix}/tracks", "a;b");
        await RestHost.ReadAsync(other, HttpStatusCode.UnsupportedMediaType);

        const string Name = "Ångström & Öberg – “kök” AB";
        var path = await RestHost.MakeAsync(api.Karin, $"/tracks/{api.TrackId}/employers", new JsonObject { ["name"] = Name, ["vacanciesEstimated"] = 1 });
        using var answer = await api.Karin.SendAsync(HttpMethod.Get, RestHost.Prefix + path);

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).ShouldContain("Ångström");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        JsonNode.Parse(bytes)!["employer"]!["name"]!.GetValue<string>().ShouldBe(Name);
    }

    [Fact]
    public async Task Dot_02_04_Every_moment_that_is_answered_is_utc_and_every_day_is_written_year_month_day()
    {
        var moments = 0;
        foreach (var operation in (await ApiDocument.ReadAsync(api)).Operations.Where(operation => operation.Method is "GET" && operation.Parameters("path").All(name => name is "trackId")))
        {
            using var answer = await api.Karin.SendAsync(HttpMethod.Get, operation.AddressWith(api.TrackId));
            if (answer.StatusCode is not HttpStatusCode.OK || answer.Content.Headers.ContentType!.MediaType is not "application/json")
            {
                continue;
            }

            foreach (var text in Texts(JsonNode.Parse(await answer.Content.ReadAsStringAsync())))
            {
                if (LikeMoment().IsMatch(text))
                {
                    Moment().IsMatch(text).ShouldBeTrue($"{operation.Name}: {text}");
                    moments++;
                }
            }
        }

        moments.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Fns_02_A_value_in_an_address_is_percent_encoded_utf_8()
    {
        using var alva = await api.WithRoleAsync("alva-utbud", Workflows.Access.Role.Administrator);
        await RestHost.MakeAsync(alva, "/interventions", new JsonObject { ["code"] = "OV-PROV", ["name"] = "Övning & språk", ["type"] = "SPRAKSTOD", ["category"] = "SPRAK", ["owner"] = "KOMMUN", ["decisionMaker"] = "AF", ["availability"] = "FINNS", ["leadTimeWorkingDays"] = 0, ["hoursPerWeek"] = 5 });

        (await RestHost.GetAsync(api.Karin, "/interventions?text=%C3%96vning%20%26%20spr%C3%A5k"))["items"]!.AsArray().Single()!["name"]!.GetValue<string>().ShouldBe("Övning & språk");
    }

    [Fact]
    public async Task Sak_01_Browsers_are_told_to_stay_with_https_where_the_service_is_public()
    {
        using var answer = await api.Karin.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}/api-info", null, [new("X-Forwarded-Proto", "https"), new("Host", "jobbspar.example.se")]);

        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=31536000");
    }

    [Fact]
    public async Task Sak_05_A_method_that_an_address_does_not_have_is_answered_405_with_those_that_it_has()
    {
        foreach (var (method, path, allowed) in ((HttpMethod, string, string)[])
            [(HttpMethod.Delete, "/tracks", "GET, POST"), (HttpMethod.Patch, $"/tracks/{api.TrackId}", "GET, PUT"), (HttpMethod.Post, $"/tasks/{Guid.NewGuid()}", "GET"), (HttpMethod.Get, "/searches", "POST"), (HttpMethod.Head, "/tasks", "GET")])
        {
            using var answer = await api.Karin.SendAsync(method, RestHost.Prefix + path, method == HttpMethod.Post ? "{}" : null);
            answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, $"{method} {path}");
            answer.Content.Headers.Allow.ShouldBe(allowed.Split(", "), $"{method} {path}");
            if (method != HttpMethod.Head)
            {
                (await RestHost.ReadAsync(answer, HttpStatusCode.MethodNotAllowed))["detail"]!.GetValue<string>().ShouldContain(allowed);
            }
        }

        using var nowhere = await api.Karin.SendAsync(HttpMethod.Delete, $"{RestHost.Prefix}/tracks/ett-namn");
        await RestHost.ReadAsync(nowhere, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sak_10_A_program_comes_in_by_bearer()
    {
        var key = await api.Host.Get<ApiKeys>().CreateAsync(api.Coordinator, new ApiKeyForm { Name = RestHost.NewName("Prov"), ExpiresOn = "2026-06-01" }, default);
        using var answer = await api.Stranger.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}/tracks/{api.TrackId}", null, new KeyValuePair<string, string>("Authorization", $"Bearer {key.Value}"));

        await RestHost.ReadAsync(answer, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Spa_02_04_07_A_trace_is_taken_up_and_named_in_the_answer()
    {
        const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        foreach (var path in (string[])["/tasks", $"/tracks/{Guid.NewGuid()}"])
        {
            using var answer = await api.Karin.SendAsync(HttpMethod.Get, RestHost.Prefix + path, null, [new("traceparent", $"00-{Trace}-00f067aa0ba902b7-01"), new("x-request-id", "annat")]);

            answer.Headers.GetValues("traceparent").Single().ShouldContain(Trace);
            answer.Headers.Contains("x-request-id").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Answers_are_kept_by_nobody_on_the_way_but_what_the_api_is_called()
    {
        foreach (var path in (string[])["/tasks", $"/tracks/{api.TrackId}", $"/tracks/{Guid.NewGuid()}", $"/tracks/{api.TrackId}/participants.csv"])
        {
            using var answer = await api.Karin.SendAsync(HttpMethod.Get, RestHost.Prefix + path);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
        }

        using var stranger = await api.Stranger.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}/tasks");
        stranger.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var open = await api.Stranger.SendAsync(HttpMethod.Get, $"{RestHost.Prefix}/api-info");
        open.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromHours(1));
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        { } value when value.GetValueKind() is JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T", RegexOptions.None, 1000)]
    private static partial Regex LikeMoment();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|\\+00:00)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moment();
}
