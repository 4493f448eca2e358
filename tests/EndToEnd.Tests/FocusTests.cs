using Jobbspar.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: whoever goes to another page has the focus on its heading, whether its content is there at once or comes later.</summary>
public abstract class FocusTests(Installation installation)
{
    [Fact]
    public Task The_focus_follows_to_the_heading_of_the_page_that_was_gone_to() => installation.VisitAsync("focus", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Anna);
        await ExpectFocusedHeadingAsync(visitor, "Mina uppgifter");
        await Menu(visitor, "Jobbspår").ClickAsync();
        await ExpectFocusedHeadingAsync(visitor, "Jobbspår");
        await visitor.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Lokalvårdare med inriktning vårdmiljö" }).First.ClickAsync();
        await ExpectFocusedHeadingAsync(visitor, "Lokalvårdare med inriktning vårdmiljö");
        await visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Jobbspårets sidor" }).GetByRole(AriaRole.Link, new() { Name = "Deltagare" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**/deltagare");
        await ExpectFocusedHeadingAsync(visitor, "Lokalvårdare med inriktning vårdmiljö");
    });

    [Fact]
    public Task The_focus_stays_with_who_has_begun_to_do_something_else() => installation.VisitAsync("focus-taken", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Anna);
        await visitor.Page.EvaluateAsync(
            """
            () => new MutationObserver((_, observer) => {
                const field = document.querySelector("main .form input");
                if (field) {
                    observer.disconnect();
                    field.focus();
                    field.setAttribute("data-first", "");
                }
            }).observe(document.body, { childList: true, subtree: true })
            """);
        await Menu(visitor, "Nytt jobbspår").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("[data-first]")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Nytt jobbspår");
        await Assertions.Expect(visitor.Page.Locator("[data-first]")).ToBeFocusedAsync();
    });

    [Fact]
    public Task The_focus_stays_in_the_search_field_that_somebody_goes_on_typing_in() => installation.VisitAsync("focus-search", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Anna);
        await ExpectFocusedHeadingAsync(visitor, "Mina uppgifter");
        await visitor.Element("sok-overallt").FocusAsync();
        await visitor.Page.Keyboard.TypeAsync("lokalvårdare");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Element("traff-spar").First).ToBeVisibleAsync();
        await visitor.Page.Keyboard.TypeAsync("zzzz");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Element("inga-traffar")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Element("sok-overallt")).ToBeFocusedAsync();
    });

    private static ILocator Menu(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Huvudmeny" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    private static async Task ExpectFocusedHeadingAsync(Visitor visitor, string text)
    {
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(text);
        await Assertions.Expect(visitor.Page.Locator("h1")).ToBeFocusedAsync();
    }
}

[Collection(OnEmbedded.Name)]
public sealed class FocusOnEmbedded(EmbeddedInstallation installation) : FocusTests(installation);

[Collection(OnServers.Name)]
public sealed class FocusOnServers(ServerInstallation installation) : FocusTests(installation);
