using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Retention;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Tests.RestApi;

/// <summary>The package that is handed over comes as a file, with the printed letters in it, to those of the track alone.</summary>
public sealed class HandoverPackageDownloadTests(RestHost api) : IClassFixture<RestHost>
{
    private string Address => $"/jobbspar/{api.TrackId}/overlamning/KOMMUN.zip";

    [Fact]
    public async Task The_package_is_given_out_with_its_letters_and_to_nobody_else()
    {
        var part = await ExampleTrack.ReadAsync(api.Host, db => db.TrackEmployers.Where(row => row.TrackId == api.TrackId).Select(row => row.Id).FirstAsync());
        await RestHost.MakeAsync(api.Karin, $"/employers/{part}/letters", null);
        await RestHost.MakeAsync(api.Karin, $"/tracks/{api.TrackId}/participants", new JsonObject { ["name"] = "Åsa Exempel", ["source"] = "AF", ["gender"] = "KVINNA" });
        using (var early = await api.Karin.GetAsync(Address))
        {
            early.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await early.Content.ReadAsStringAsync()).ShouldBe("Handlingarna är inte överlämnade till myndigheten.");
        }

        var content = new HandoverContent { Authority = RecordsAuthority.Municipality, Class = RetentionClass.LabourMarket, RegistrationNumber = "AMV 2026/0815", HandedOverOn = new DateOnly(2026, 3, 2), Version = 0 };
        (await api.Host.Get<HandoverCommands>().SaveAsync(api.Coordinator, api.TrackId, content, default)).Refusals.ShouldBeEmpty();

        using var answer = await api.Karin.GetAsync(Address);

        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.NoStore).ShouldBe((HttpStatusCode.OK, "application/zip", true));
        await using var zip = await answer.Content.ReadAsStreamAsync();
        using var archive = new ZipArchive(zip);
        await using (var letter = archive.Entries.Single(entry => entry.FullName is "avsiktsforklaringar/arbetsgivare-1-version-1.pdf").Open())
        {
            using var reader = new StreamReader(letter);
            (await reader.ReadToEndAsync()).ShouldStartWith("%PDF-");
        }

        using (var records = new StreamReader(archive.GetEntry("handlingar.json")!.Open()))
        {
            (await records.ReadToEndAsync()).ShouldContain("Åsa Exempel");
        }

        foreach (var other in new[] { api.Kent, api.Stina })
        {
            using var refused = await other.GetAsync(Address);
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var unknown = await api.Karin.GetAsync($"/jobbspar/{api.TrackId}/overlamning/FACK.zip");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var stranger = await api.Stranger.GetAsync(Address);
        stranger.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_register_extract_is_given_to_those_of_her_track_alone()
    {
        var participant = RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, $"/tracks/{api.TrackId}/participants", new JsonObject { ["name"] = "Ada Exempel", ["source"] = "AF", ["gender"] = "KVINNA" }));

        using var answer = await api.Karin.GetAsync($"/deltagare/{participant}/registerutdrag.json");
        using var refused = await api.Kent.GetAsync($"/deltagare/{participant}/registerutdrag.json");

        (answer.StatusCode, answer.Headers.CacheControl!.NoStore, refused.StatusCode).ShouldBe((HttpStatusCode.OK, true, HttpStatusCode.NotFound));
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["tables"]!["participant"]![0]!["name"]!.GetValue<string>().ShouldBe("Ada Exempel");
    }

    [Fact]
    public async Task The_printed_extract_is_given_to_the_same_and_noted_in_the_same_way()
    {
        var participant = RestHost.KeyOf(await RestHost.MakeAsync(api.Karin, $"/tracks/{api.TrackId}/participants", new JsonObject { ["name"] = "Örjan Exempel", ["source"] = "AF", ["gender"] = "MAN" }));

        using var answer = await api.Karin.GetAsync($"/deltagare/{participant}/registerutdrag.pdf");
        using var refused = await api.Kent.GetAsync($"/deltagare/{participant}/registerutdrag.pdf");
        using var stranger = await api.Stranger.GetAsync($"/deltagare/{participant}/registerutdrag.pdf");

        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.NoStore, refused.StatusCode).ShouldBe((HttpStatusCode.OK, "application/pdf", true, HttpStatusCode.NotFound));
        stranger.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldNotBeNull().ShouldEndWith(".pdf");
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith("%PDF-");
        var key = Guid.Parse(participant.ToString()!);
        (await ExampleTrack.ReadAsync(api.Host, db => db.AuditEvents.CountAsync(row => row.SubjectId == key && row.Action == "REGISTERUTDRAG"))).ShouldBe(1);
    }

    [Theory]
    [InlineData("/gallring")]
    [InlineData("/gallring/regler")]
    public async Task The_pages_of_retention_are_the_administrators(string page)
    {
        await ExampleTrack.AddUserAsync(api.Host, $"adam{page.Length}", Role.Administrator);
        using var admin = api.Host.NewBrowser();
        (await admin.SignInAsync($"adam{page.Length}", ExampleTrack.Password)).Dispose();

        using var shown = await admin.GetAsync(page);
        using var refused = await api.Karin.GetAsync(page);

        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        refused.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }
}
