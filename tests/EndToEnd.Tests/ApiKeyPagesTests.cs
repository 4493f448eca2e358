using System.Globalization;
using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: a user makes a key for a program, which is shown once, and an administrator ends it on the user's page.</summary>
[Collection(OnEmbedded.Name)]
public sealed class ApiKeyPagesTests(EmbeddedInstallation installation)
{
    [Fact]
    public async Task A_key_is_made_shown_once_and_ended()
    {
        await installation.VisitAsync("api-keys-own", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var lastDay = (await new Coordinator(visitor, await TrackPlan.ReadSampleAsync()).TodayAsync()).AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await visitor.GoAsync("/installningar");
            await Assertions.Expect(visitor.Element("inga-nycklar")).ToBeVisibleAsync();

            await visitor.Element("skapa-nyckel").ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("#nyckel-namn")).ToHaveAttributeAsync("aria-invalid", "true");
            await Assertions.Expect(visitor.Page.Locator("#nyckel-giltigTill")).ToHaveAttributeAsync("aria-invalid", "true");

            await MakeAsync(visitor, "Statistik", lastDay);
            var secret = await visitor.TextAsync("nyckel-hemlighet");
            secret.ShouldStartWith("jobbspar_");
            await Assertions.Expect(visitor.Element("nyckel")).ToHaveCountAsync(1);
            await visitor.KeepAsync("api-nycklar");

            await MakeAsync(visitor, "Verksamhetssystem", lastDay);
            await Assertions.Expect(visitor.Element("nyckel")).ToHaveCountAsync(2);
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Avsluta nyckeln Verksamhetssystem" }).ClickAsync();
            await Assertions.Expect(visitor.Element("nyckel")).ToHaveCountAsync(1);

            await visitor.GoAsync("/installningar");
            await Assertions.Expect(visitor.Element("nyckel")).ToContainTextAsync("Statistik");
            await Assertions.Expect(visitor.Element("nyckel-hemlighet")).ToHaveCountAsync(0);
            (await visitor.Page.ContentAsync()).ShouldNotContain(secret);
        });
        await installation.VisitAsync("api-keys-administrator", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            await visitor.GoAsync("/anvandare");
            await visitor.Page.Locator($"[data-user='{DemoUser.Anna.UserName}'] a").ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(DemoUser.Anna.Name);
            await Assertions.Expect(visitor.Element("nyckel")).ToContainTextAsync("Statistik");
            await visitor.KeepAsync("anvandarens-nycklar");
            await visitor.Element("avsluta-nyckel").ClickAsync();
            await Assertions.Expect(visitor.Element("inga-nycklar")).ToBeVisibleAsync();
        });

        // Others use this installation after us.
        await installation.InDatabaseAsync((unit, token) => unit.Db.ApiKeys.ExecuteDeleteAsync(token));
    }

    private static async Task MakeAsync(Visitor visitor, string name, string lastDay)
    {
        await visitor.Element("nyckel-namn").FillAsync(name);
        await visitor.Page.Locator("#nyckel-giltigTill").FillAsync(lastDay);
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Element("skapa-nyckel").ClickAsync();
        await Assertions.Expect(visitor.Element("nycklar-sagt")).ToContainTextAsync(name);
    }
}
