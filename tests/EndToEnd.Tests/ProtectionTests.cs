using Jobbspar.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In two browser windows: a protected identity that was just given is not taken away by somebody whose page shows that there is none.</summary>
[Collection(OnEmbedded.Name)]
public sealed class ProtectionTests(EmbeddedInstallation installation)
{
    private const string Person = "Elin Sandberg";
    private const string Level = "identitet-skydd";

    [Fact]
    public async Task Protection_is_raised_at_once_and_lowered_only_by_whoever_has_seen_it() =>
        await installation.VisitAsync("protection", async visitor => await installation.VisitAsync("protection-before", async earlier =>
        {
            await OpenAsync(visitor);
            await OpenAsync(earlier);
            await visitor.Element(Level).SelectOptionAsync("SEKRETESSMARKERING");
            await visitor.Page.GetByLabel("Spara ändå identiteten").CheckAsync();
            await visitor.Element("andra-skydd").ClickAsync();
            await Assertions.Expect(Mark(visitor)).ToHaveCountAsync(1);

            await earlier.Element("andra-skydd").ClickAsync();
            await Assertions.Expect(earlier.Element("fel")).ToBeVisibleAsync();
            await earlier.KeepAsync("protection-refused");

            await visitor.Element(Level).SelectOptionAsync("INGEN");
            await visitor.Element("andra-skydd").ClickAsync();
            await Assertions.Expect(Mark(visitor)).ToHaveCountAsync(0);
            await Assertions.Expect(visitor.Page.Locator("h1")).ToContainTextAsync(Person);
        }));

    private static ILocator Mark(Visitor visitor) => visitor.Page.Locator(".tag", new() { HasText = "Sekretessmarkering" });

    private static async Task OpenAsync(Visitor visitor)
    {
        await visitor.SignInAsync(DemoUser.Anna);
        await visitor.GoAsync("/jobbspar");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Kockar och restaurangbiträden" }).First.ClickAsync();
        await Assertions.Expect(visitor.Element("spar-titel")).ToHaveTextAsync("Kockar och restaurangbiträden");
        await visitor.GoAsync($"{new Uri(visitor.Page.Url).AbsolutePath}/deltagare");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = Person }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("h1")).ToContainTextAsync(Person);
        await visitor.Page.Locator("summary", new() { HasText = "Ändra skyddade personuppgifter" }).ClickAsync();
        await Assertions.Expect(visitor.Element(Level)).ToBeVisibleAsync();
    }
}
