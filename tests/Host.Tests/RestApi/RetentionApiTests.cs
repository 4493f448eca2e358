using System.Net;
using System.Text.Json.Nodes;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>A track's records are handed over to the authorities' registers through the API, each on the version that was seen.</summary>
public sealed class RetentionApiTests(RestHost api) : IClassFixture<RestHost>
{
    private string All => $"/tracks/{api.TrackId}/handovers";

    [Fact]
    public async Task A_handover_is_registered_corrected_and_not_written_over_unseen()
    {
        var given = new JsonObject { ["authority"] = "KOMMUN", ["class"] = "ARBETSMARKNAD", ["registrationNumber"] = "AMN 2026/0102", ["handedOverOn"] = "2026-03-02" };
        var rows = await RowsAsync();
        rows.Select(row => row!["authority"]!.GetValue<string>()).ShouldBe(["KOMMUN", "AF"]);
        rows.ShouldAllBe(row => row!["version"]!.GetValue<int>() == 0 && row["registrationNumber"] == null);

        await RestHost.SendAsync(api.Karin, HttpMethod.Put, All, given.DeepClone(), HttpStatusCode.PreconditionRequired);
        var missing = await RestHost.RefusedAsync(api.Karin, HttpMethod.Put, All, new JsonObject { ["authority"] = "KOMMUN" }, 0);
        missing.Count.ShouldBe(3, "class, number and day");
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, All, given.DeepClone(), HttpStatusCode.NoContent, 0);
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, All, given.DeepClone(), HttpStatusCode.PreconditionFailed, 0);
        given["registrationNumber"] = "AMN 2026/0201";
        await RestHost.SendAsync(api.Karin, HttpMethod.Put, All, given.DeepClone(), HttpStatusCode.NoContent, 1);

        var stored = (await RowsAsync())[0]!;
        stored["registrationNumber"]!.GetValue<string>().ShouldBe("AMN 2026/0201");
        stored["version"]!.GetValue<int>().ShouldBe(2);
        stored["isEstimate"]!.GetValue<bool>().ShouldBeTrue("the track goes on");
        stored["dueOn"].ShouldNotBeNull();
        stored["decisionReference"].ShouldBeNull();
    }

    [Fact]
    public async Task Others_and_authorities_that_do_not_exist_are_not_there()
    {
        var given = new JsonObject { ["authority"] = "KOMMUN", ["class"] = "ARBETSMARKNAD", ["registrationNumber"] = "1", ["handedOverOn"] = "2026-03-02" };
        await RestHost.GetAsync(api.Kent, All, HttpStatusCode.NotFound);
        foreach (var (who, authority, expected) in new[] { (api.Kent, "KOMMUN", HttpStatusCode.Forbidden), (api.Stina, "KOMMUN", HttpStatusCode.Forbidden), (api.Karin, "REGION", HttpStatusCode.BadRequest) })
        {
            given["authority"] = authority;
            using var answer = await who.SendAsync(HttpMethod.Put, RestHost.Prefix + All, given.ToJsonString(), RestHost.IfMatch(0));
            answer.StatusCode.ShouldBe(expected, authority);
        }
    }

    private async Task<JsonArray> RowsAsync() => (await RestHost.GetAsync(api.Karin, All))["items"]!.AsArray();
}
