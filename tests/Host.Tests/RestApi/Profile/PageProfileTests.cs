using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Tests.RestApi.Profile;

/// <summary>What the Swedish REST API profile says of lists and their pages, over every operation (docs/rest-profil.md).</summary>
public sealed partial class PageProfileTests(RestHost api) : IClassFixture<RestHost>
{
    /// <summary>Lists that come whole, and what bounds them.</summary>
    private static readonly Dictionary<string, string> WholeLists = new(StringComparer.Ordinal)
    {
        ["/tracks/{trackId}/participants/counts"] = "one row for each status",
    };

    /// <summary>Answers about one thing that hold lists, and what bounds these. A list that grows with the years belongs at an address of its own, in pages.</summary>
    private static readonly Dictionary<string, string> ThingsWithLists = new(StringComparer.Ordinal)
    {
        ["/activities/{activityId}"] = "the candidates of one track, and one day's meetings",
        ["/competence-profiles/{profileId}"] = "the outcomes of one profile, with what differs from the national one",
        ["/employers/{partId}"] = "one employer's workplaces and people, and the latest contacts only",
        ["/escalations/{escalationId}"] = "what happened with one question",
        ["/letters/{letterId}"] = "the parties and commitments of one letter",
        ["/organisations/{organisationId}"] = "one organisation's workplaces and people",
        ["/participants/{participantId}"] = "one participant's steps, absences and consents",
        ["/steering-groups/{groupId}"] = "the members and tracks of one group",
        ["/steering-meetings/{meetingId}"] = "one meeting's agenda and decisions, and earlier ones that are not carried out",
        ["/tasks/{taskId}"] = "one form, and what was said of one task",
        ["/tracks/{trackId}"] = "four phases, and what one gate asks for",
        ["/tracks/{trackId}/arenas"] = "the arenas of one track, and the register they are chosen from",
        ["/tracks/{trackId}/chain"] = "one version of one chain, with the numbers of the others",
        ["/tracks/{trackId}/closing"] = "the participants of one track",
        ["/tracks/{trackId}/coverage"] = "one chain and the profiles of one track",
        ["/tracks/{trackId}/follow-ups"] = "the participants, employers, obstacles and meetings of one track, as on its page",
        ["/tracks/{trackId}/gaps"] = "the open gaps of one track, and the latest closed ones",
        ["/tracks/{trackId}/participants/{participantId}/closing"] = "one participant's certificates and steps",
        ["/tracks/{trackId}/profiles"] = "the profiles of one track, and those that they can begin from",
        ["/tracks/{trackId}/recruitment"] = "the activities of one track",
        ["/tracks/{trackId}/standing"] = "what one track waits for",
    };

    [Fact]
    public async Task Fns_07_Every_list_has_pages_or_a_reason_to_come_whole()
    {
        var document = await ApiDocument.ReadAsync(api);
        var (whole, things) = (new List<string>(), new List<string>());
        foreach (var operation in document.Operations.Where(operation => operation.Method is "GET" && !HasPages(operation)))
        {
            if (operation.Answers["200"]?["content"]?["application/json"]?["schema"] is not { } given)
            {
                continue;
            }

            var schema = document.Follow(given);
            var properties = schema["properties"]?.AsObject() ?? [];
            if (IsList(schema) || (properties.ContainsKey("items") && properties.ContainsKey("total")))
            {
                whole.Add(operation.Path);
            }
            else if (properties.Any(property => IsList(document.Follow(property.Value!))))
            {
                things.Add(operation.Path);
                Text(operation.Said["description"]).ShouldContain("come whole", customMessage: operation.Name);
            }
        }

        // Else: answer ApiPage<T> by ApiPaging, or say above what bounds the list.
        whole.ShouldBe(WholeLists.Keys, ignoreOrder: true);
        things.ShouldBe(ThingsWithLists.Keys, ignoreOrder: true);
    }

    [Fact]
    public async Task Fns_07_08_What_has_pages_takes_limit_and_page_from_1()
    {
        var operations = (await ApiDocument.ReadAsync(api)).Operations;
        var paged = operations.Where(operation => operation.Parameters("query").Contains("page")).ToList();

        paged.Count.ShouldBeGreaterThan(20);
        paged.ShouldAllBe(operation => operation.Parameters("query").Contains("limit") && !operation.Parameters("query").Contains("offset"));
        operations.Where(operation => operation.Parameters("query").Contains("limit")).Select(operation => operation.Name).ShouldBe(paged.Select(operation => operation.Name));
        paged.SelectMany(operation => operation.Said["parameters"]!.AsArray()).Where(parameter => Text(parameter!["name"]) is "page" or "limit").ShouldAllBe(parameter => parameter!["schema"]!["minimum"]!.GetValue<int>() == 1);
        paged.SelectMany(operation => operation.Said["parameters"]!.AsArray()).Where(parameter => Text(parameter!["name"]) is "page" or "limit").ShouldAllBe(parameter => parameter!["schema"]!["default"]!.GetValue<int>() == (Text(parameter["name"]) == "page" ? 1 : 50));
        paged.SelectMany(operation => operation.Said["parameters"]!.AsArray()).Where(parameter => Text(parameter!["name"]) is "pageSize").ShouldAllBe(parameter => parameter!["deprecated"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Fns_07_08_Limit_and_page_cut_every_list_and_links_lead_through_it()
    {
        using var alva = await api.WithRoleAsync("alva-sidor", Role.Administrator);
        var keys = await KeysAsync();
        var cut = new List<string>();
        foreach (var operation in (await ApiDocument.ReadAsync(api)).Operations.Where(HasPages))
        {
            var browser = operation.Path switch
            {
                "/escalations" or "/steering-meetings" => api.Stina,
                "/steering-groups" => alva,
                _ => api.Karin,
            };
            var address = RestHost.Prefix + string.Join('/', operation.Path.Split('/').Select(part => keys.GetValueOrDefault(part, part)));
            using var answer = await browser.SendAsync(HttpMethod.Get, $"{address}?limit=1&page=1");
            var page = await RestHost.ReadAsync(answer, HttpStatusCode.OK);
            page["items"]!.AsArray().Count.ShouldBe(Math.Min(1, page["total"]!.GetValue<int>()), operation.Name);
            page["limit"]!.GetValue<int>().ShouldBe(1);
            page["pageSize"]!.GetValue<int>().ShouldBe(1);
            page["page"]!.GetValue<int>().ShouldBe(1);
            var links = answer.Headers.GetValues("Link").Single();
            foreach (var relation in Relation().Matches(links).Select(match => match.Groups["relation"].Value))
            {
                relation.ShouldBeOneOf("self", "first", "prev", "next", "last");
            }

            var next = Next().Match(links);
            next.Success.ShouldBe(page["total"]!.GetValue<int>() > 1, operation.Name);
            if (next.Success)
            {
                cut.Add(operation.Path);
                using var second = await browser.SendAsync(HttpMethod.Get, next.Groups["address"].Value);
                using var both = await browser.SendAsync(HttpMethod.Get, $"{address}?limit=2");
                var follows = await RestHost.ReadAsync(second, HttpStatusCode.OK);
                follows["page"]!.GetValue<int>().ShouldBe(2);
                JsonNode.DeepEquals(new JsonArray(page["items"]![0]!.DeepClone(), follows["items"]!.AsArray().Single()!.DeepClone()), (await RestHost.ReadAsync(both, HttpStatusCode.OK))["items"]).ShouldBeTrue($"{operation.Name}: the pages follow each other");
            }

            await RefusedAsync(browser, $"{address}?page=0");
            await RefusedAsync(browser, $"{address}?limit=0");
            await RefusedAsync(browser, $"{address}?limit=201");
            await RefusedAsync(browser, $"{address}?limit=1&pageSize=2");
            using var older = await browser.SendAsync(HttpMethod.Get, $"{address}?pageSize=3");
            (await RestHost.ReadAsync(older, HttpStatusCode.OK))["limit"]!.GetValue<int>().ShouldBe(3, "the older name works");
        }

        foreach (var list in (string[])["/tracks", "/tracks/{trackId}/tasks", "/tracks/{trackId}/employers", "/tracks/{trackId}/participants", "/tracks/{trackId}/interventions", "/tracks/{trackId}/breaks/subjects"])
        {
            cut.ShouldContain(list, "a list of one row shows nothing of pages");
        }
    }

    [Fact]
    public async Task Who_sees_figures_only_gets_counts_and_no_list()
    {
        await RestHost.GetAsync(api.Stina, $"/tracks/{api.TrackId}/participants", HttpStatusCode.NotFound);
        await RestHost.GetAsync(api.Kent, $"/tracks/{api.TrackId}/participants/counts", HttpStatusCode.NotFound);

        (await RestHost.GetAsync(api.Stina, $"/tracks/{api.TrackId}/participants/counts")).AsArray().ShouldAllBe(row => row!["count"] == null || row["count"]!.GetValue<int>() >= 5);
    }

    [Fact]
    public async Task Hyp_01_The_links_of_pages_are_told()
    {
        foreach (var operation in (await ApiDocument.ReadAsync(api)).Operations.Where(HasPages))
        {
            foreach (var relation in (string[])["first", "prev", "self", "next", "last"])
            {
                Text(operation.Said["description"]).ShouldContain(relation);
            }
        }
    }

    /// <summary>Things of the track that goes on, by the names that addresses have for them.</summary>
    private async Task<Dictionary<string, string>> KeysAsync()
    {
        var (_, goingOn) = await api.RoundsAsync();
        var track = $"/tracks/{goingOn}";
        return new(StringComparer.Ordinal)
        {
            ["{trackId}"] = goingOn.ToString(),
            ["{partId}"] = Text((await RestHost.GetAsync(api.Karin, $"{track}/employers"))["items"]![0]!["id"]),
            ["{participantId}"] = Text((await RestHost.GetAsync(api.Karin, $"{track}/participants"))["items"]![0]!["id"]),
            ["{gapId}"] = Text((await RestHost.GetAsync(api.Karin, $"{track}/gaps"))["openGaps"]![0]!["id"]),
        };
    }

    private static bool HasPages(ApiOperation operation) => operation.Parameters("query") is { } names && names.Contains("limit") && names.Contains("page");

    private static bool IsList(JsonNode schema) => schema["type"]?.ToString().Contains("array", StringComparison.Ordinal) is true;

    private static string Text(JsonNode? node) => node.ShouldNotBeNull().GetValue<string>();

    private static async Task RefusedAsync(Running.Browser browser, string address)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, address);
        await RestHost.ReadAsync(answer, HttpStatusCode.BadRequest);
    }

    [GeneratedRegex("rel=\"(?<relation>[a-z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Relation();

    [GeneratedRegex("<(?<address>[^>]+)>; rel=\"next\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Next();
}
