using System.Globalization;
using System.IO.Compression;
using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: an administrator writes what the municipality has decided of its records, a coordinator hands over a track's and takes out the package.</summary>
[Collection(OnEmbedded.Name)]
public sealed class RetentionTests(EmbeddedInstallation installation)
{
    [Fact]
    public async Task What_is_decided_of_records_is_written_and_a_tracks_records_are_handed_over_with_a_package()
    {
        var today = "";
        await installation.VisitAsync("retention-rules", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            today = (await new Coordinator(visitor, await TrackPlan.ReadSampleAsync()).TodayAsync()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await visitor.GoAsync("/gallring");
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Gallringsregler" }).ClickAsync();
            var rule = visitor.Element("gallringsregel").First;
            await Assertions.Expect(rule.GetByTestId("regel-utan-beslut")).ToBeVisibleAsync();
            await rule.GetByLabel("Gallringsbeslut").FillAsync("AMN 2026/14");
            await SendAsync(rule);
            await Assertions.Expect(rule.Locator("[aria-invalid=true]")).Not.ToHaveCountAsync(0);
            await visitor.KeepAsync("retention-rules-refused");
            await rule.GetByLabel("Beslutets datum").FillAsync(today);
            await SendAsync(rule);
            await Assertions.Expect(rule.GetByTestId("regel-beslut")).ToContainTextAsync("AMN 2026/14");
            await rule.GetByLabel("Antal månader").FillAsync("36");
            await SendAsync(rule);
            await Assertions.Expect(visitor.Element("tidigare-regel")).Not.ToHaveCountAsync(0);
            await Assertions.Expect(rule.GetByLabel("Antal månader")).ToHaveValueAsync("36");
            await visitor.KeepAsync("retention-rules");

            var log = visitor.Element("atkomstlogg-regel");
            await log.GetByLabel("Gallringsbeslut").FillAsync("AMN 2026/15");
            await log.GetByLabel("Beslutets datum").FillAsync(today);
            await SendAsync(log);
            await Assertions.Expect(log).ToContainTextAsync("Gallringsbeslut AMN 2026/15");
            await visitor.GoAsync("/gallring");
            await Assertions.Expect(visitor.Element("atkomstlogg-aldre")).ToBeVisibleAsync();
            await Assertions.Expect(visitor.Element("atkomstlogg")).ToContainTextAsync("AMN 2026/15");
            await visitor.KeepAsync("retention-access-log");
        });
        await installation.VisitAsync("handover", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            await visitor.GoAsync("/jobbspar");
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Lastbilsförare med yrkessvenska" }).First.ClickAsync();
            await Assertions.Expect(visitor.Element("spar-titel")).ToHaveTextAsync("Lastbilsförare med yrkessvenska");
            var track = new Uri(visitor.Page.Url).AbsolutePath;
            await visitor.GoAsync($"{track}/overlamning");
            var records = visitor.Element("overlamning").First;
            await HandOverAsync(records, "AMN 2026/0102", today);
            await Assertions.Expect(records.GetByTestId("diarienummer")).ToHaveTextAsync("AMN 2026/0102");
            await records.GetByLabel("Diarienummer").FillAsync("AMN 2026/0201");
            await SendAsync(records);
            await Assertions.Expect(records.GetByTestId("diarienummer")).ToHaveTextAsync("AMN 2026/0201");
            await Assertions.Expect(records.GetByTestId("gallras-den")).ToBeVisibleAsync();
            await visitor.KeepAsync("handover");

            var download = await visitor.Page.RunAndWaitForDownloadAsync(() => records.GetByTestId("ta-ut-paket").ClickAsync());
            await using var package = await ZipFile.OpenReadAsync((await download.PathAsync())!);
            package.Entries.Select(entry => entry.FullName).ShouldContain(name => name.EndsWith(".json", StringComparison.Ordinal));
        });
    }

    private static async Task HandOverAsync(ILocator records, string number, string day)
    {
        await records.GetByLabel("Diarienummer").FillAsync(number);
        await records.GetByLabel("Överlämnat den").FillAsync(day);
        await records.GetByLabel("Gallringsklass").SelectOptionAsync(new SelectOptionValue { Label = "Arbetsmarknadsverksamhet" });
        await SendAsync(records);
    }

    private static Task SendAsync(ILocator form) => form.Locator("button.button").Last.ClickAsync();
}
