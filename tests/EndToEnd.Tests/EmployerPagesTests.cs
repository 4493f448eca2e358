using System.Globalization;
using System.Text;
using Jobbspar.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: an employer is registered with a workplace and a contact, joins a track, gets a profile and a letter of intent that all confirm, and the letter is a PDF.</summary>
[Collection(OnEmbedded.Name)]
public sealed class EmployerPagesTests(EmbeddedInstallation installation)
{
    private const string Employer = "Exempelstäd i Älvsunda med omnejd AB";

    [Fact]
    public async Task An_employer_goes_from_the_register_to_a_confirmed_letter_as_a_pdf()
    {
        string? address = null;
        await installation.VisitAsync("employer-register", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            await RevealSoleTraderAsync(visitor);
            address = await RegisterAsync(visitor);
        });
        await installation.VisitAsync("employer-letter", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            await EquipAsync(visitor, address!);
            var track = await JoinAsync(visitor, address!.Split('/')[^1]);
            var today = await TodayAsync(visitor);
            await ProfileAsync(visitor, track, today);
            await AgreeAsync(visitor, track, today);
        });
    }

    /// <summary>Her number is shown whole only to somebody who says why.</summary>
    private static async Task RevealSoleTraderAsync(Visitor visitor)
    {
        await visitor.GoAsync("/organisationer");
        await visitor.FillAsync("organisation-namn", "Bergs bageri");
        await visitor.FillAsync("organisation-orgnr", "811218-9876");
        await visitor.Element("organisation-enskildFirma").CheckAsync();
        await visitor.Element("organisation-skicka").ClickAsync();
        await Assertions.Expect(visitor.Element("enskild-nummer")).ToHaveTextAsync("811218-****");
        await visitor.Element("visa-orgnr").ClickAsync();
        await Assertions.Expect(visitor.Element("fel")).ToBeVisibleAsync();
        await visitor.Element("enskild-varfor").SelectOptionAsync("BESLUT");
        await visitor.Element("visa-orgnr").ClickAsync();
        await Assertions.Expect(visitor.Element("enskild-nummer")).ToHaveTextAsync("811218-9876");
        await visitor.KeepAsync("sole-trader");
    }

    private static async Task<string> RegisterAsync(Visitor visitor)
    {
        await visitor.GoAsync("/organisationer");
        await visitor.FillAsync("organisation-namn", Employer);
        await visitor.FillAsync("organisation-orgnr", "559999-2029");
        await visitor.Element("organisation-skicka").ClickAsync();
        await Assertions.Expect(visitor.Element("organisation-orgnr")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.KeepAsync("organisations");
        await visitor.FillAsync("organisation-orgnr", "559999-2038");
        await visitor.Element("organisation-skicka").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(Employer);
        return new Uri(visitor.Page.Url).AbsolutePath;
    }

    private static async Task EquipAsync(Visitor visitor, string address)
    {
        await visitor.GoAsync(address);
        await visitor.Element("ny-arbetsplats").Locator("summary").ClickAsync();
        foreach (var (field, text) in new[] { ("namn", "Vårdcentralen Ån"), ("adress", "Ågatan 7, Älvsunda"), ("kommun", "1984"), ("kapacitet", "4") })
        {
            await visitor.FillAsync($"plats--{field}", text);
        }

        await visitor.Element("plats--skicka").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Vårdcentralen Ån, Ågatan 7");
        await visitor.Element("ny-kontaktperson").Locator("summary").ClickAsync();
        await visitor.FillAsync("person--namn", "Vera Vik");
        await visitor.Element("person--roll").SelectOptionAsync("LEDNING");
        await visitor.Element("person--skicka").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Vera Vik,");
        await visitor.KeepAsync("organisation");
    }

    private static async Task<string> JoinAsync(Visitor visitor, string organisation)
    {
        await visitor.GoAsync("/jobbspar");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Lokalvårdare med inriktning vårdmiljö" }).First.ClickAsync();
        await Assertions.Expect(visitor.Element("spar-titel")).ToHaveTextAsync("Lokalvårdare med inriktning vårdmiljö");
        var track = new Uri(visitor.Page.Url).AbsolutePath;
        await visitor.GoAsync($"{track}/arbetsgivare");
        await visitor.Element("ny-arbetsgivare").Locator("summary").ClickAsync();
        await visitor.Element("ny-organisation").SelectOptionAsync(organisation);
        await visitor.FillAsync("ny-lediga", "3");
        await visitor.Element("ny-skicka").ClickAsync();
        await Assertions.Expect(Card(visitor)).ToHaveCountAsync(1);
        await visitor.KeepAsync("employers-of-track");
        return track;
    }

    private static async Task ProfileAsync(Visitor visitor, string track, string today)
    {
        await visitor.GoAsync($"{track}/profiler");
        await visitor.Element("las-in-yrkesprofil").Locator("summary").ClickAsync();
        await visitor.FileInputIsReadyAsync("import-fil");
        await visitor.Element("import-fil").SetInputFilesAsync(BuiltProduct.NationalProfile);
        await visitor.Element("import-skicka").ClickAsync();
        await Assertions.Expect(visitor.Element("import-sparat")).ToBeVisibleAsync();

        var profiles = visitor.Element("profiler").Filter(new() { HasText = Employer });
        await profiles.GetByTestId("ny-kompetensprofil").Locator("summary").ClickAsync();
        await Ending(profiles, "-yrkesprofil").SelectOptionAsync(new SelectOptionValue { Label = "Renhållningschaufför (Exempelprofil 1)" });
        await profiles.Locator("[data-testid^='nykompetens-'][data-testid$='-skicka']").ClickAsync();
        await Ending(profiles, "-godkändAv").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await FillAsync(Ending(profiles, "-godkänd"), today);
        await profiles.Locator("[data-testid^='faststall-'][data-testid$='-skicka']").ClickAsync();
        await Assertions.Expect(profiles.Locator("[data-testid^='faststall-']")).ToHaveCountAsync(0);
        await visitor.KeepAsync("profile-fixed");
    }

    private static async Task AgreeAsync(Visitor visitor, string track, string today)
    {
        await visitor.GoAsync($"{track}/arbetsgivare");
        await Card(visitor).GetByTestId("till-avsiktsforklaring").ClickAsync();
        await visitor.Element("nyavsikt-skicka").ClickAsync();
        await visitor.FillAsync("avsiktsutkast-ambition", "Tre ska kunna få arbete hos oss.");
        await visitor.FillAsync("avsiktsutkast-jobb", "3");
        await visitor.FillAsync("avsiktsutkast-från", today);
        await visitor.FillAsync("avsiktsutkast-till", DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddYears(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (await visitor.Page.Locator("[data-testid^='avsiktsutkast-parter-'][data-testid$='-organisation']").CountAsync() == 2)
        {
            // Where somebody else has brought another office into the register, none is proposed.
            await visitor.Element("ny-part").ClickAsync();
            var office = visitor.Element(Draft("parter-2-organisation"));
            await office.SelectOptionAsync((await office.Locator("option", new() { HasText = "Arbetsförmedling" }).First.GetAttributeAsync("value"))!);
            await visitor.Element(Draft("parter-2-slag")).SelectOptionAsync("AF");
        }

        for (var party = 0; party < 3; party++)
        {
            var organisation = await visitor.Element(Draft($"parter-{party}-organisation")).InputValueAsync();
            await visitor.Element("nytt-atagande").ClickAsync();
            await visitor.Element(Draft($"åtaganden-{party}-part")).SelectOptionAsync(organisation);
            await visitor.Element(Draft($"åtaganden-{party}-slag")).SelectOptionAsync("INSATS");
            await visitor.FillAsync(Draft($"åtaganden-{party}-text"), "Gör sin del av spåret.");
        }

        await LosesNothingByReloadingAsync(visitor);
        await visitor.Element("avsiktsutkast-skicka").ClickAsync();
        await Assertions.Expect(visitor.Element("avsiktsutkast-sparat")).ToBeVisibleAsync();
        await visitor.KeepAsync("letter-draft");
        await visitor.Element("skickaut-skicka").ClickAsync();
        for (var left = 3; left > 0; left--)
        {
            await Assertions.Expect(visitor.Element("svar")).ToHaveCountAsync(left);
            var answer = visitor.Element("svar").First;
            await answer.Locator("summary").ClickAsync();
            await Ending(answer, "-bekräftadAv").SelectOptionAsync(new SelectOptionValue { Index = 1 });
            await FillAsync(Ending(answer, "-datum").First, today);
            await Ending(answer, "-form").SelectOptionAsync("E_POST");
            await answer.Locator("[data-testid^='bekrafta-'][data-testid$='-skicka']").ClickAsync();
        }

        await Assertions.Expect(visitor.Element("svar")).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Element("avsiktsforklaring")).ToContainTextAsync("Bekräftad");
        await visitor.KeepAsync("letter-confirmed");
        var pdf = await visitor.Page.APIRequest.GetAsync(new Uri(new Uri(visitor.Page.Url), await visitor.Element("pdf").GetAttributeAsync("href")).AbsoluteUri);
        Encoding.ASCII.GetString((await pdf.BodyAsync())[..5]).ShouldBe("%PDF-");
    }

    /// <summary>A draft brings back its rows too, and what was typed at the very moment the page went away.</summary>
    private static async Task LosesNothingByReloadingAsync(Visitor visitor)
    {
        await visitor.Element(Draft("ambition")).EvaluateAsync(
            "field => { field.value += ' Helst fem.'; field.dispatchEvent(new Event('input', { bubbles: true })); location.reload(); }");
        await Assertions.Expect(visitor.Element("avsiktsutkast-utkast")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Element(Draft("ambition"))).ToHaveValueAsync("Tre ska kunna få arbete hos oss. Helst fem.");
        await Assertions.Expect(visitor.Element(Draft("åtaganden-2-text"))).ToHaveValueAsync("Gör sin del av spåret.");
        await Assertions.Expect(visitor.Element(Draft("åtaganden-2-slag"))).ToHaveValueAsync("INSATS");
    }

    private static ILocator Card(Visitor visitor) => visitor.Element("arbetsgivare").Filter(new() { HasText = Employer });

    private static ILocator Ending(ILocator within, string end) => within.Locator($"[data-testid$='{end}']");

    private static string Draft(string field) => $"avsiktsutkast-{field}";

    private static async Task FillAsync(ILocator field, string text)
    {
        await field.FillAsync(text);
        await field.BlurAsync();
    }

    private static async Task<string> TodayAsync(Visitor visitor)
    {
        await visitor.GoAsync("/demo");
        await Assertions.Expect(visitor.Element("demo-idag")).ToBeVisibleAsync();
        return (await visitor.Element("demo-idag").GetAttributeAsync("data-date"))!;
    }
}
