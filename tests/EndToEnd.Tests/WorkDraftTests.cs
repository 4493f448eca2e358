using System.Globalization;
using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: what was typed in the forms of daily work is there when the page is opened again, and gone when it was sent.</summary>
[Collection(OnEmbedded.Name)]
public sealed class WorkDraftTests(EmbeddedInstallation installation)
{
    [Fact]
    public async Task Plan_question_reason_and_appointment_of_a_track_are_kept()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        var track = "";
        await installation.VisitAsync("draft-track", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            track = await anna.ImportSampleAsync();
            await visitor.Page.Locator("section[aria-labelledby='plan-rubrik'] summary").ClickAsync();
            await KeptAsync(visitor, "plan-planeratSlut", "2027-12-17", "plan");
            await visitor.Element("spara-datum").ClickAsync();
            await Assertions.Expect(visitor.Element("plan-utkast")).ToHaveCountAsync(0);

            await KeptAsync(visitor, "fraga-fraga", "Räcker en buss?", "fraga", () => visitor.Element("fraga-styrgruppen").ClickAsync());

            await anna.CompleteAsync(track, "PLAN-03", await anna.TodayAsync());
            await anna.OpenFinishedTaskAsync(track, "PLAN-03");
            await KeptAsync(visitor, "motivering", "Underlaget gäller fel kommun.", "motivering-SendBack", () => visitor.Element("skicka-tillbaka").ClickAsync());
            await visitor.Element("bekrafta").ClickAsync();
            await Assertions.Expect(visitor.Element("motivering-visad")).ToHaveTextAsync("Underlaget gäller fel kommun.");
        });
        await installation.VisitAsync("draft-appointment", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            await visitor.GoAsync(track);
            await KeptAsync(visitor, "utse-till", "2027-06-30", "utse");
        });
    }

    [Fact]
    public async Task Words_about_a_question_are_kept_on_both_sides()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        var question = "";
        await installation.VisitAsync("draft-question", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            await new Coordinator(visitor, plan).ImportSampleAsync();
            await visitor.Element("fraga-styrgruppen").ClickAsync();
            await visitor.Element("fraga-fraga").FillAsync("Räcker en buss?");
            await visitor.Element("fraga-alternativ").FillAsync("Ja\nNej");
            await visitor.Element("fraga-rekommendation").FillAsync("Nej");
            await visitor.Element("skicka-fraga").ClickAsync();
            await Assertions.Expect(visitor.Element("fragan")).ToBeVisibleAsync();
            question = new Uri(visitor.Page.Url).AbsolutePath;

            await KeptAsync(visitor, "fraga-uppgift", "Bussbolaget svarar på torsdag.", "uppgift");
            await KeptAsync(visitor, "fraga-konsekvenser", "Deltagarna kommer för sent.", "underlag", () => visitor.Element("andra-underlag").ClickAsync());
            await visitor.Element("spara-underlag").ClickAsync();
            await Assertions.Expect(visitor.Element("andra-underlag")).ToBeVisibleAsync();
            await Assertions.Expect(visitor.Element("fraga-uppgift")).ToHaveValueAsync("Bussbolaget svarar på torsdag.");
        });
        await installation.VisitAsync("draft-decision", async visitor =>
        {
            var key = Guid.Parse(question.Split('/')[2], CultureInfo.InvariantCulture).ToString("N");
            await visitor.SignInAsync(DemoUser.Birgitta);
            await visitor.GoAsync(question);
            await KeptAsync(visitor, "beslut-beslut", "Kommunen hyr en buss till.", $"beslut-{key}");
            await KeptAsync(visitor, "beslut-komplettering", "Vad kostar den?", $"begaran-{key}", () => visitor.Element("begar-mer").ClickAsync());
            await visitor.Element("skicka-begaran").ClickAsync();
            await Assertions.Expect(visitor.Element("beslut-komplettering")).ToHaveCountAsync(0);
            await Assertions.Expect(visitor.Element("beslut-beslut")).ToHaveValueAsync("Kommunen hyr en buss till.");
        });
    }

    [Fact]
    public async Task What_a_chain_rests_on_and_why_it_is_opened_again_are_kept() => await installation.VisitAsync("draft-chain", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Anna);
        var track = await new Coordinator(visitor, await TrackPlan.ReadSampleAsync()).ImportSampleAsync();
        await visitor.GoAsync($"{track}/insatser");
        await visitor.Element("insats-utbud").SelectOptionAsync(new SelectOptionValue { Label = "Arbetspraktik" });
        await visitor.FillAsync("insats-start", "2027-01-11");
        await visitor.FillAsync("insats-slut", "2027-03-26");
        await visitor.FillAsync("insats-timmar", "30");
        await visitor.Element("insats-avslutar").CheckAsync();
        await visitor.Element("spara-insats").ClickAsync();
        await Assertions.Expect(visitor.Element("faststall-kedja")).ToBeVisibleAsync();
        await visitor.Page.Locator("section[aria-labelledby='underlag-kedja-rubrik'] summary").ClickAsync();
        await KeptAsync(visitor, "underlag-antagenSvenska", "SFI kurs C", "underlag");
        await visitor.Element("spara-underlag").ClickAsync();
        await Assertions.Expect(visitor.Element("underlag-sparat")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Element("underlag-utkast")).ToHaveCountAsync(0);

        await visitor.Element("faststall-kedja").ClickAsync();
        await Assertions.Expect(visitor.Element("kedja-status")).ToHaveTextAsync("Fastställd");
        await KeptAsync(visitor, "kedja-skal", "Fler platser har kommit till.", "kedja-ny-version");
        await visitor.Element("ny-version").ClickAsync();
        await Assertions.Expect(visitor.Element("faststall-kedja")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_late_intake_and_a_changed_step_are_kept() => installation.VisitAsync("draft-participant", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Anna);
        await visitor.GoAsync("/jobbspar");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Kockar och restaurangbiträden" }).First.ClickAsync();
        await Assertions.Expect(visitor.Element("spar-titel")).ToHaveTextAsync("Kockar och restaurangbiträden");
        var track = new Uri(visitor.Page.Url).AbsolutePath;
        await visitor.GoAsync($"{track}/rekrytering");
        await visitor.Element("ta-upp-rekrytering").ClickAsync();
        await KeptAsync(visitor, "intag-skäl", "Två har slutat.", "intag");
        await visitor.Element("intag-slang-utkast").ClickAsync();
        await Assertions.Expect(visitor.Element("intag-utkast")).ToHaveCountAsync(0);

        await visitor.GoAsync($"{track}/deltagare");
        await visitor.Element("deltagare-lank").First.ClickAsync();
        await Assertions.Expect(visitor.Element("andra-planen").First).ToBeVisibleAsync();
        await visitor.Element("andra-planen").First.ClickAsync();
        await visitor.FillAsync("andrasteg-timmar", "31");
        await Assertions.Expect(visitor.Page.GetByText("Utkastet är sparat").First).ToBeVisibleAsync();
        await visitor.Page.ReloadAsync();
        await visitor.Element("andra-planen").First.ClickAsync();
        await Assertions.Expect(visitor.Element("andrasteg-timmar")).ToHaveValueAsync("31");
    });

    /// <summary>Types, waits until it is kept, and finds it when the page is opened again.</summary>
    private static async Task KeptAsync(Visitor visitor, string field, string value, string draft, Func<Task>? open = null)
    {
        await (open?.Invoke() ?? Task.CompletedTask);
        await visitor.FillAsync(field, value);
        await Assertions.Expect(visitor.Element($"{draft}-utkast-sparat")).ToBeVisibleAsync();
        await visitor.Page.ReloadAsync();
        await (open?.Invoke() ?? Task.CompletedTask);
        await Assertions.Expect(visitor.Element($"{draft}-utkast")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Element(field)).ToHaveValueAsync(value);
    }
}
