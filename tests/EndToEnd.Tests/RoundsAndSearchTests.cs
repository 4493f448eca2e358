using System.Text;
using Jobbspar.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: two rounds come in from one file after a dry run, more candidates from a table, and everybody is found again by the box at the top.</summary>
[Collection(OnEmbedded.Name)]
public sealed class RoundsAndSearchTests(EmbeddedInstallation installation)
{
    [Fact]
    public async Task Rounds_are_tried_and_brought_candidates_follow_from_a_table_and_are_found_by_keyboard() => await installation.VisitAsync("rounds-and-search", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Anna);
        await BringRoundsAsync(visitor);
        var track = new Uri(visitor.Page.Url).AbsolutePath;

        await visitor.GoAsync($"{track}/deltagare");
        await Assertions.Expect(visitor.Element("deltagare-rad")).ToHaveCountAsync(5);
        await TakeInCandidatesAsync(visitor);
        await TakeOutAsync(visitor);
        await SearchAsync(visitor);
    });

    private static async Task BringRoundsAsync(Visitor visitor)
    {
        await visitor.GoAsync("/jobbspar/nytt");
        await visitor.FileInputIsReadyAsync("import-fil");
        await visitor.Element("import-provkor").CheckAsync();
        await visitor.Element("import-fil").SetInputFilesAsync(BuiltProduct.RoundsSample);
        await Assertions.Expect(visitor.Element("import-provkord")).ToContainTextAsync("2 jobbspår och 17 deltagare");
        await visitor.KeepAsync("rounds-tried");
        await visitor.Element("import-las-in").ClickAsync();
        await Assertions.Expect(visitor.Element("spar-titel")).ToContainTextAsync("omgång 2");
    }

    private static async Task TakeInCandidatesAsync(Visitor visitor)
    {
        await visitor.Page.Locator("section[aria-labelledby='deltagare-import-rubrik'] summary").ClickAsync();
        await visitor.FileInputIsReadyAsync("deltagare-import-fil");
        await visitor.Element("deltagare-import-fil").SetInputFilesAsync(Table("namn;personnummer;kalla\nÅsa Örnström;19850709-9805;AF\nFel Felsson;19850709-9806;AF\n"));
        await Assertions.Expect(visitor.Element("import-fel-rad")).ToContainTextAsync("Rad 3");
        await visitor.KeepAsync("candidates-refused");

        await visitor.Element("deltagare-import-fil").SetInputFilesAsync(Table("namn;personnummer;kalla\nÅsa Örnström;19850709-9805;AF\n"));
        await visitor.Element("deltagare-las-in").ClickAsync();
        await Assertions.Expect(visitor.Element("deltagare-rad")).ToHaveCountAsync(6);
    }

    private static async Task TakeOutAsync(Visitor visitor)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Element("exportera-deltagare").ClickAsync());
        var text = await File.ReadAllTextAsync((await download.PathAsync())!);
        text.ShouldContain("Åsa Örnström;19850709-****");
        text.ShouldNotContain("9805");
    }

    /// <summary>By the keyboard alone; what is searched for stands in no address.</summary>
    private static async Task SearchAsync(Visitor visitor)
    {
        await TypeAsync(visitor, "örn");
        await Assertions.Expect(visitor.Element("traff-deltagare").Filter(new() { HasText = "Åsa Örnström" }).First).ToBeVisibleAsync();
        await TypeAsync(visitor, "omgång renova");
        await Assertions.Expect(visitor.Element("traff-spar")).ToHaveCountAsync(2);
        await visitor.KeepAsync("search-tracks");
        await TypeAsync(visitor, "19850709-9805");
        await Assertions.Expect(visitor.Element("antal-traffar")).ToContainTextAsync("loggad");
        await Assertions.Expect(visitor.Element("traff-deltagare").Filter(new() { HasText = "Åsa Örnström" })).ToHaveCountAsync(1);
        new Uri(visitor.Page.Url).PathAndQuery.ShouldBe("/sok");
        await TypeAsync(visitor, "plan 5");
        await Assertions.Expect(visitor.Element("uppgift-rad").First).ToHaveAttributeAsync("data-code", "PLAN-05");
        await visitor.KeepAsync("search-tasks");
        await TypeAsync(visitor, "zzzz");
        await Assertions.Expect(visitor.Element("inga-traffar")).ToBeVisibleAsync();
        await visitor.KeepAsync("search-nothing");
        await TypeAsync(visitor, "x");
        await Assertions.Expect(visitor.Element("sok")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task TypeAsync(Visitor visitor, string words)
    {
        await visitor.Element("sok-overallt").FocusAsync();
        await visitor.Page.Keyboard.TypeAsync(words);
        await visitor.Page.Keyboard.PressAsync("Enter");
    }

    private static FilePayload Table(string text) => new() { Name = "kandidater.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };
}
