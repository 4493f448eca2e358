using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>A program whose connection broke does not know whether its request was carried out: it sends it again, and it is carried out once.</summary>
public sealed class RepeatableRequestTests(RestHost api) : IClassFixture<RestHost>
{
    private const string Header = "Idempotency-Key";

    [Fact]
    public async Task The_same_request_under_the_same_key_is_carried_out_once_and_answered_alike()
    {
        using var alva = await api.WithRoleAsync("alva-igen", Role.Administrator);
        using var first = await SendAsync(alva, "en", Organisation("Återvinning AB"));
        using var second = await SendAsync(alva, "en", Organisation("Återvinning AB"));

        await RestHost.ReadAsync(first, HttpStatusCode.Created);
        await RestHost.ReadAsync(second, HttpStatusCode.Created);
        second.Headers.Location.ShouldBe(first.Headers.Location);
        first.Headers.Contains("Idempotent-Replayed").ShouldBeFalse();
        second.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
        (await CountAsync(alva, "Återvinning AB")).ShouldBe(1);

        using var other = await SendAsync(alva, "en", Organisation("Annan AB"));
        (await RestHost.ReadAsync(other, HttpStatusCode.UnprocessableEntity))["detail"]!.GetValue<string>().ShouldContain(Header);
        (await CountAsync(alva, "Annan AB")).ShouldBe(0);

        using var third = await SendAsync(alva, "med mellanslag", Organisation("Återvinning AB"));
        await RestHost.ReadAsync(third, HttpStatusCode.BadRequest);
        using var fourth = await SendAsync(alva, "tva", Organisation("Återvinning AB"));
        await RestHost.ReadAsync(fourth, HttpStatusCode.Created);
        (await CountAsync(alva, "Återvinning AB")).ShouldBe(2, "another key is another request");
    }

    [Fact]
    public async Task Of_two_at_once_one_is_carried_out_and_both_get_its_answer()
    {
        using var alva = await api.WithRoleAsync("alva-samtidigt", Role.Administrator);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SendAsync(alva, "samtidigt", Organisation("Samtidig AB"))));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created);
        answers.Select(answer => answer.Headers.Location).Distinct().Count().ShouldBe(1);
        answers.Count(answer => answer.Headers.Contains("Idempotent-Replayed")).ShouldBe(5);
        (await CountAsync(alva, "Samtidig AB")).ShouldBe(1);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task What_was_refused_did_nothing_and_may_be_mended_under_its_key()
    {
        using var alva = await api.WithRoleAsync("alva-rattar", Role.Administrator);
        using var refused = await SendAsync(alva, "rattas", Organisation(""));
        RestHost.ReasonsOf(await RestHost.ReadAsync(refused, HttpStatusCode.UnprocessableEntity)).ShouldBe(["FieldIsFilledIn namn"]);
        using var denied = await SendAsync(api.Stina, "rattas", Organisation("Stina AB"));
        await RestHost.ReadAsync(denied, HttpStatusCode.Forbidden);

        using var mended = await SendAsync(alva, "rattas", Organisation("Rättad AB"));

        await RestHost.ReadAsync(mended, HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_key_is_its_users_own_and_counts_for_a_day()
    {
        using var alva = await api.WithRoleAsync("alva-dygn", Role.Administrator);
        using var olle = await api.WithRoleAsync("olle-dygn", Role.Administrator);
        using var first = await SendAsync(alva, "dygn", Organisation("Dygn AB"));
        using var others = await SendAsync(olle, "dygn", Organisation("Olles AB"));
        await RestHost.ReadAsync(first, HttpStatusCode.Created);
        await RestHost.ReadAsync(others, HttpStatusCode.Created);

        api.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1));
        using var later = await api.SignedInAsync("alva-dygn");
        using var again = await SendAsync(later, "dygn", Organisation("Dygn AB"));

        await RestHost.ReadAsync(again, HttpStatusCode.Created);
        (await CountAsync(later, "Dygn AB")).ShouldBe(2);
    }

    [Fact]
    public async Task A_file_of_several_rounds_is_taken_in_once_too()
    {
        using var alva = await api.WithRoleAsync("alva-fil", Role.Administrator);
        const string Table = "namn;orgnr\nFilen AB;556108-3337\n";
        using var first = await alva.SendTableAsync($"{RestHost.Prefix}/organisations.csv", Table, new KeyValuePair<string, string>(Header, "fil"));
        using var second = await alva.SendTableAsync($"{RestHost.Prefix}/organisations.csv", Table, new KeyValuePair<string, string>(Header, "fil"));

        (await RestHost.ReadAsync(first, HttpStatusCode.OK))["added"]!.GetValue<int>().ShouldBe(1);
        (await RestHost.ReadAsync(second, HttpStatusCode.OK))["added"]!.GetValue<int>().ShouldBe(1, "the first answer is given again");
    }

    private static JsonObject Organisation(string name) => new() { ["name"] = name, ["type"] = "ARBETSGIVARE" };

    private static Task<HttpResponseMessage> SendAsync(Browser browser, string key, JsonObject body) =>
        browser.SendAsync(HttpMethod.Post, $"{RestHost.Prefix}/organisations", body.ToJsonString(), new KeyValuePair<string, string>(Header, key));

    private static async Task<int> CountAsync(Browser browser, string name) =>
        (await RestHost.GetAsync(browser, "/organisations?pageSize=200"))["items"]!.AsArray().Count(row => row!["name"]!.GetValue<string>() == name);
}
