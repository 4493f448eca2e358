using System.Globalization;
using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: an administrator decides calendars and thresholds, and a coordinator lets a track wait and rest.</summary>
[Collection(OnEmbedded.Name)]
public sealed class AdministrationTests(EmbeddedInstallation installation)
{
    [Fact]
    public async Task The_menu_of_administrators_stands_in_one_row_and_opens_by_keyboard() =>
        await installation.VisitAsync("administration-menu", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            await visitor.GoAsync("/jobbspar");
            await Assertions.Expect(visitor.Element("administration")).ToBeVisibleAsync();
            (await visitor.Page.Locator("header.top").EvaluateAsync<double>("top => top.getBoundingClientRect().height")).ShouldBeLessThan(80, "one row at 1280 pixels");

            await visitor.Element("administration").FocusAsync();
            await visitor.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(visitor.Element("administration")).ToHaveAttributeAsync("aria-expanded", "true");
            await visitor.Page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(visitor.Element("till-anvandare")).ToBeFocusedAsync();
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(BuiltProduct.Results, "administration-meny.png") });
            await visitor.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(visitor.Element("till-anvandare")).ToBeHiddenAsync();
            await Assertions.Expect(visitor.Element("administration")).ToBeFocusedAsync();

            await visitor.OpenAdministrationAsync("till-kalendrar");
            await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Kalendrar");
            await Assertions.Expect(visitor.Element("till-anvandare")).ToBeHiddenAsync();
        });

    [Fact]
    public async Task A_calendar_is_previewed_refused_saved_and_overridden_by_an_organisation() =>
        await installation.VisitAsync("calendars", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            var year = (await new Coordinator(visitor, await TrackPlan.ReadSampleAsync()).TodayAsync()).Year;
            await visitor.GoAsync("/kalendrar");
            await Assertions.Expect(visitor.Element("spara-regler")).ToBeVisibleAsync();
            var before = await visitor.TextAsync("arbetsdagar");

            await visitor.Element("skartorsdag").CheckAsync();
            await visitor.Element("forhandsgranska").ClickAsync();
            await Assertions.Expect(visitor.Element("forhandsgranskning")).ToContainTextAsync("Skärtorsdagen");
            await visitor.KeepPicturesAsync("kalendrar");
            (await visitor.TextAsync("arbetsdagar")).ShouldBe(before, "a preview changes nothing");
            await visitor.Element("skartorsdag").UncheckAsync();

            await TypeAsync(visitor, "kalender-sommar", "31");
            await TypeAsync(visitor, "kalender-sommarSlut", "27");
            await visitor.Element("spara-regler").ClickAsync();
            await Assertions.Expect(visitor.Element("fel")).ToContainTextAsync("veckonummer");
            await Assertions.Expect(visitor.Element("kalender-sommar")).ToHaveAttributeAsync("aria-invalid", "true");
            await Assertions.Expect(visitor.Element("kalender-sommar")).ToHaveValueAsync("31");

            var providers = visitor.Element("kalender-for").Locator("option");
            await visitor.Element("kalender-for").SelectOptionAsync(new SelectOptionValue { Label = "Arbetsförmedlingen Älvsunda" });
            await Assertions.Expect(visitor.Element("foljer-alla")).ToBeVisibleAsync();
            (await providers.CountAsync()).ShouldBeGreaterThan(1);
            await visitor.Element("valborg").CheckAsync();
            await visitor.Element("spara-regler").ClickAsync();
            await Assertions.Expect(visitor.Element("foljer-alla")).ToHaveCountAsync(0);
            await Assertions.Expect(visitor.Element("lediga-dagar").First).ToContainTextAsync("Valborgsmässoafton");

            await visitor.Element("spara-dag").ClickAsync();
            await Assertions.Expect(visitor.Element("enstaka-dagar").GetByTestId("fel")).ToBeVisibleAsync();
            await TypeAsync(visitor, "dagar-dag", FormattableString.Invariant($"{year + 1}-10-09"));
            await TypeAsync(visitor, "dagar-namn", "Planeringsdag");
            await visitor.Element("spara-dag").ClickAsync();
            await Assertions.Expect(visitor.Element("enstaka-dag")).ToContainTextAsync("Planeringsdag");

            await visitor.Element("vanligt-lasar").ClickAsync();
            await Assertions.Expect(visitor.Element("period")).ToHaveCountAsync(6);
            await visitor.KeepPicturesAsync("kalendrar-organisation");

            await visitor.GoAsync("/kalendrar");
            await Assertions.Expect(visitor.Element("lediga-dagar").First).Not.ToContainTextAsync("Valborgsmässoafton");
        });

    [Fact]
    public async Task Thresholds_in_the_wrong_order_are_refused_with_what_was_typed_kept_and_right_ones_saved() =>
        await installation.VisitAsync("thresholds", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            await visitor.GoAsync("/troskelvarden");
            await Assertions.Expect(visitor.Element("troskel-P-START-VARNING")).ToHaveValueAsync("21");
            await visitor.KeepPicturesAsync("troskelvarden");

            await TypeAsync(visitor, "troskel-P-START-VARNING", "5");
            await TypeAsync(visitor, "troskel-P-SLUT-INFO", "tre");
            await visitor.Element("spara-troskelvarden").ClickAsync();
            await Assertions.Expect(visitor.Element("fel")).ToContainTextAsync("helt tal");
            await TypeAsync(visitor, "troskel-P-SLUT-INFO", "3");
            await visitor.Element("spara-troskelvarden").ClickAsync();
            await Assertions.Expect(visitor.Element("fel")).ToContainTextAsync("fel ordning");
            await Assertions.Expect(visitor.Element("troskel-P-START-VARNING")).ToHaveValueAsync("5");
            await visitor.KeepPicturesAsync("troskelvarden-nekade");

            await TypeAsync(visitor, "troskel-P-START-VARNING", "25");
            await Assertions.Expect(visitor.Element("andrade")).ToContainTextAsync("1 värde");
            await visitor.Element("forhandsgranska").ClickAsync();
            await Assertions.Expect(visitor.Element("forhandsgranskning")).ToContainTextAsync("Spår som har fastnat");
            await visitor.KeepPicturesAsync("troskelvarden-forhandsgranskade");
            await visitor.Element("spara-troskelvarden").ClickAsync();
            await Assertions.Expect(visitor.Element("besked")).ToHaveTextAsync("1 tröskelvärde är sparat.");
            await visitor.Page.ReloadAsync();
            await Assertions.Expect(visitor.Element("troskel-P-START-VARNING")).ToHaveValueAsync("25");
            await visitor.Element("vanliga-varden").ClickAsync();
            await visitor.Element("spara-troskelvarden").ClickAsync();
            await Assertions.Expect(visitor.Element("besked")).ToBeVisibleAsync();
        });

    [Fact]
    public async Task What_could_not_be_worked_out_stands_on_the_page_about_operations()
    {
        await installation.InDatabaseAsync(async (unit, token) =>
        {
            var track = await unit.Db.Tracks.OrderBy(row => row.Id).FirstAsync(token);
            unit.Db.ConsequenceFaults.Add(new ConsequenceFault
            {
                Id = Guid.CreateVersion7(),
                Consequence = "glapp",
                TrackId = track.Id,
                Fault = "InvalidOperationException at Jobbspar.Workflows.Gaps.Kinds.TimeIsCovered.Find(ParticipantFacts participant, GapSight sight)",
                OccurredAt = DateTimeOffset.UtcNow,
            });
        });
        await installation.VisitAsync("operations-faults", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            await visitor.GoAsync("/drift");
            await Assertions.Expect(visitor.Element("raknefel")).ToContainTextAsync("TimeIsCovered");
            await Assertions.Expect(visitor.Element("raknefel")).ToContainTextAsync("JS-");
            await visitor.KeepPicturesAsync("drift-fel");
        });
    }

    [Fact]
    public async Task Only_administrators_come_to_calendars_and_thresholds() =>
        await installation.VisitAsync("settings-denied", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            await Assertions.Expect(visitor.Element("administration")).ToHaveCountAsync(0);
            foreach (var path in new[] { "/kalendrar", "/troskelvarden" })
            {
                await visitor.GoAsync(path);
                await Assertions.Expect(visitor.Element("spara-regler").Or(visitor.Element("spara-troskelvarden"))).ToHaveCountAsync(0);
            }
        });

    [Fact]
    public async Task A_track_waits_for_something_outside_and_rests_until_it_is_taken_up()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        await installation.VisitAsync("parking", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            var track = await anna.ImportSampleAsync();
            var today = await anna.TodayAsync();
            await anna.GoToTrackAsync(track);
            await visitor.Element("vila").Locator("summary").ClickAsync();

            await visitor.Element("vila-slag").SelectOptionAsync("ANTAGNING");
            await TypeAsync(visitor, "vila-vantar", "Antagning till yrkesvux");
            await TypeAsync(visitor, "vila-till", Iso(today.AddDays(400)));
            await visitor.Element("registrera-vantan").ClickAsync();
            await Assertions.Expect(visitor.Element("fel")).ToBeVisibleAsync();
            await Assertions.Expect(visitor.Element("vila-till")).ToHaveAttributeAsync("aria-invalid", "true");
            await TypeAsync(visitor, "vila-till", Iso(today.AddDays(40)));
            await visitor.Element("registrera-vantan").ClickAsync();
            await Assertions.Expect(visitor.Element("vantan")).ToContainTextAsync("Antagning till yrkesvux");
            await Assertions.Expect(visitor.Element("laget")).ToContainTextAsync("Antagning till yrkesvux");
            await visitor.KeepPicturesAsync("spar-vantar");
            await visitor.Element("avsluta-vantan").ClickAsync();
            await Assertions.Expect(visitor.Element("vantan")).ToHaveCountAsync(0);

            await TypeAsync(visitor, "vila-omprovas", Iso(today.AddDays(30)));
            await visitor.Element("lagg-vilande").ClickAsync();
            await Assertions.Expect(visitor.Element("vila-skal")).ToHaveAttributeAsync("aria-invalid", "true");
            await TypeAsync(visitor, "vila-skal", "Arbetsgivaren bygger om.");
            await visitor.Element("lagg-vilande").ClickAsync();
            await Assertions.Expect(visitor.Element("sparstatus").First).ToHaveTextAsync("Vilande");
            await Assertions.Expect(visitor.Element("laget")).ToContainTextAsync("Arbetsgivaren bygger om.");
            await visitor.KeepPicturesAsync("spar-vilande");

            await visitor.Element("ateruppta").ClickAsync();
            await Assertions.Expect(visitor.Element("sparstatus").First).ToHaveTextAsync("Planering");
        });
    }

    [Fact]
    public Task An_address_with_values_that_are_none_shows_the_usual_page() => installation.VisitAsync("odd-addresses", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Administrator);
        foreach (var (address, heading) in new[] { ("/atkomstlogg?dagar=alla&vem=nagon", "Åtkomstlogg"), ("/atkomstlogg?dagar=99999999999&vem=", "Åtkomstlogg"), ("/kalendrar?organisation=nagon", "Kalendrar") })
        {
            await visitor.GoAsync(address);
            await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(heading);
            await Assertions.Expect(visitor.Page.Locator("main select").First).ToBeVisibleAsync();
        }
    });

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task TypeAsync(Visitor visitor, string field, string text)
    {
        await visitor.Element(field).FillAsync(text);
        await visitor.Element(field).BlurAsync();
    }
}
