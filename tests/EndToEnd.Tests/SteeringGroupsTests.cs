using Jobbspar.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: an administrator makes a steering group, is told what is wrong with what she typed, and a member finds the group in her room.</summary>
[Collection(OnEmbedded.Name)]
public sealed class SteeringGroupsTests(EmbeddedInstallation installation)
{
    private const string Name = "Styrgruppen för Norra Hisingens arbetsmarknadsinsatser";

    [Fact]
    public async Task An_administrator_makes_a_group_and_a_member_finds_it_in_her_room()
    {
        await installation.VisitAsync("groups-made", MakeAsync);
        await installation.VisitAsync("groups-room", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Birgitta);
            await visitor.GoAsync("/styrgrupp");
            await Assertions.Expect(visitor.Element("egna-styrgrupper")).ToContainTextAsync(Name);
            await Assertions.Expect(visitor.Element("egna-styrgrupper")).ToContainTextAsync("Styrgruppen");
            await visitor.Page.Locator("summary", new() { HasText = "Planera ett möte" }).ClickAsync();
            await visitor.Element("planera-mote").ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("#mote-grupp")).ToHaveAttributeAsync("aria-invalid", "true");
            await visitor.KeepAsync("styrgruppens-rum-flera-grupper");
        });

        // Others use this installation after us: what was made is taken away, which is part of the page, too.
        await installation.VisitAsync("groups-removed", RemoveAsync);
        await installation.VisitAsync("groups-room-after", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Birgitta);
            await visitor.GoAsync("/styrgrupp");
            await Assertions.Expect(visitor.Element("egna-styrgrupper")).Not.ToContainTextAsync(Name);
        });
    }

    private static async Task MakeAsync(Visitor visitor)
    {
        await visitor.SignInAsync(DemoUser.Administrator);
        await visitor.OpenAdministrationAsync("till-styrgrupper");
        await visitor.Element("skapa-styrgrupp").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByText("Skriv en text på högst 120 tecken.").First).ToBeVisibleAsync();
        await visitor.KeepAsync("styrgrupper-nekad");
        await visitor.Page.Locator("#grupp-namn").FillAsync(Name);
        await visitor.Element("skapa-styrgrupp").ClickAsync();
        await Assertions.Expect(visitor.Element("styrgruppens-namn")).ToHaveTextAsync(Name);
        await Assertions.Expect(visitor.Element("ingen-i-gruppen")).ToBeVisibleAsync();

        await visitor.Element("spara-medlem").ClickAsync();
        await Assertions.Expect(visitor.Page.GetByText("Välj en användare som har rollen styrgrupp.").First).ToBeVisibleAsync();
        await visitor.Page.Locator("#medlem-medlem").SelectOptionAsync(new SelectOptionValue { Label = DemoUser.Birgitta.Name });
        await visitor.Page.Locator("#medlem-funktion").FillAsync("Ordförande, Göteborgs stad");
        await visitor.Element("spara-medlem").ClickAsync();
        await Assertions.Expect(visitor.Element("medlem")).ToContainTextAsync("Ordförande, Göteborgs stad");
        await Assertions.Expect(visitor.Element("ingen-i-gruppen")).ToHaveCountAsync(0);

        await visitor.Page.Locator("#omrade-kommun").FillAsync("99");
        await visitor.Element("lagg-till-omrade").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#omrade-kommun")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.KeepAsync("styrgrupp-nekad");
        await visitor.Page.Locator("#omrade-kommun").FillAsync("1980");
        await visitor.Element("lagg-till-omrade").ClickAsync();
        await Assertions.Expect(visitor.Element("omrade")).ToContainTextAsync("Kommun 1980");
        await visitor.KeepAsync("styrgrupp");
        await visitor.GoAsync("/styrgrupper");
        await visitor.KeepAsync("styrgrupper");
    }

    private static async Task RemoveAsync(Visitor visitor)
    {
        await visitor.SignInAsync(DemoUser.Administrator);
        await visitor.GoAsync("/styrgrupper");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = Name }).ClickAsync();
        await visitor.Element("ta-bort-medlem").ClickAsync();
        await Assertions.Expect(visitor.Element("ingen-i-gruppen")).ToBeVisibleAsync();
        await visitor.Element("ta-bort-grupp").ClickAsync();
        await Assertions.Expect(visitor.Element("styrgrupper")).Not.ToContainTextAsync(Name);
    }
}
