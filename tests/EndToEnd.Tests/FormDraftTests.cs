using Jobbspar.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: what was typed in a form survives a reload, until it is sent or thrown away; a personnummer does not.</summary>
[Collection(OnEmbedded.Name)]
public sealed class FormDraftTests(EmbeddedInstallation installation)
{
    [Fact]
    public Task What_was_typed_is_there_after_a_reload_until_it_is_sent() => installation.VisitAsync("form-draft", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Administrator);
        await visitor.GoAsync("/organisationer");
        await visitor.FillAsync("organisation-namn", "Utkastets åkeri");
        await visitor.Element("organisation-typ").SelectOptionAsync("UTBILDARE");
        await visitor.Element("organisation-enskildFirma").CheckAsync();
        await visitor.FillAsync("organisation-orgnr", "811218-9876");
        await Assertions.Expect(visitor.Element("organisation-utkast-sparat")).ToBeVisibleAsync();

        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Element("organisation-utkast")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Element("organisation-namn")).ToHaveValueAsync("Utkastets åkeri");
        await Assertions.Expect(visitor.Element("organisation-typ")).ToHaveValueAsync("UTBILDARE");
        await Assertions.Expect(visitor.Element("organisation-enskildFirma")).ToBeCheckedAsync();
        await Assertions.Expect(visitor.Element("organisation-orgnr")).ToHaveValueAsync("");
        await visitor.KeepAsync("form-draft");

        await visitor.Element("organisation-skicka").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Utkastets åkeri");
        await visitor.GoAsync("/organisationer");
        await Assertions.Expect(visitor.Element("organisationer")).ToContainTextAsync("Utkastets åkeri");
        await Assertions.Expect(visitor.Element("organisation-namn")).ToHaveValueAsync("");
        await Assertions.Expect(visitor.Element("organisation-utkast")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_refused_form_keeps_what_was_typed_and_a_draft_that_is_not_wanted_goes() => installation.VisitAsync("form-draft-thrown-away", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Anna);
        await visitor.GoAsync("/insatsutbud");
        await visitor.FillAsync("utbud-namn", "Truckförarutbildning");
        await visitor.Element("spara-utbud").ClickAsync();
        await Assertions.Expect(visitor.Element("utbud-kod")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(visitor.Element("utbud-namn")).ToHaveValueAsync("Truckförarutbildning");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Element("utbud-namn")).ToHaveValueAsync("Truckförarutbildning");

        await visitor.Element("utbud--slang-utkast").ClickAsync();

        await Assertions.Expect(visitor.Element("utbud-namn")).ToHaveValueAsync("");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Element("utbud-tabell")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Element("utbud--utkast")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Each_calendar_keeps_its_own_draft_and_sending_one_form_leaves_the_others() => installation.VisitAsync("form-draft-calendar", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Administrator);
        await visitor.GoAsync("/kalendrar");
        await visitor.FillAsync("dagar-namn", "Personaldag");
        await visitor.Element("valborg").CheckAsync();
        await visitor.FillAsync("kalender-sommar", "28");

        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Element("dagar-namn")).ToHaveValueAsync("Personaldag");
        await Assertions.Expect(visitor.Element("valborg")).ToBeCheckedAsync();
        await Assertions.Expect(visitor.Element("kalender-sommar")).ToHaveValueAsync("28");
        await visitor.Element("kalender-for").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Assertions.Expect(visitor.Element("dagar-namn")).ToHaveValueAsync("");

        await visitor.GoAsync("/kalendrar");
        await Assertions.Expect(visitor.Element("dagar-namn")).ToHaveValueAsync("Personaldag");
        await visitor.FillAsync("dagar-dag", "2031-05-30");
        await visitor.Element("spara-dag").ClickAsync();
        await Assertions.Expect(visitor.Element("enstaka-dag")).ToContainTextAsync("Personaldag");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Element("valborg")).ToBeCheckedAsync();
        await Assertions.Expect(visitor.Element("dagar-namn")).ToHaveValueAsync("");
        await visitor.Element("enstaka-dag").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(visitor.Element("enstaka-dag")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task What_is_typed_as_the_page_goes_away_comes_back_to_whoever_typed_it_but_for_a_personnummer() => installation.VisitAsync("form-draft-at-once", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Administrator);
        await visitor.GoAsync("/organisationer");
        await visitor.Element("organisation-typ").SelectOptionAsync("UTBILDARE");
        await Assertions.Expect(visitor.Element("organisation-utkast-sparat")).ToBeVisibleAsync();

        await TypeAndGoAsync(visitor, "/organisationer", ("organisation-namn", "Utkastets åkeri"), ("organisation-orgnr", "811218-9876"));

        await Assertions.Expect(visitor.Element("organisation-utkast")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Element("organisation-namn")).ToHaveValueAsync("Utkastets åkeri");
        await Assertions.Expect(visitor.Element("organisation-typ")).ToHaveValueAsync("UTBILDARE");
        await Assertions.Expect(visitor.Element("organisation-orgnr")).ToHaveValueAsync("");

        await TypeAndGoAsync(visitor, "/tillganglighet", ("organisation-namn", "Utkastets åkeri och åkare"));
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.SignInAsync(DemoUser.Anna);
        await visitor.GoAsync("/organisationer");
        await Assertions.Expect(visitor.Element("organisationer")).ToBeVisibleAsync();
        (await visitor.Page.EvaluateAsync<string[]>("() => Object.keys(sessionStorage).filter(key => key.startsWith(`jobbspar:${document.body.dataset.user}:`))")).ShouldBeEmpty();
        await visitor.Element("anvandarmeny").ClickAsync();
        await visitor.Element("logga-ut").ClickAsync();

        await visitor.SignInAsync(DemoUser.Administrator);
        await visitor.GoAsync("/organisationer");
        await Assertions.Expect(visitor.Element("organisation-namn")).ToHaveValueAsync("Utkastets åkeri och åkare");
        await visitor.Element("organisation-slang-utkast").ClickAsync();
        await Assertions.Expect(visitor.Element("organisation-namn")).ToHaveValueAsync("");
    });

    [Fact]
    public Task Who_types_the_moment_a_task_is_shown_is_not_told_that_something_came_back() => installation.VisitAsync("typed-at-once", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Anna);
        await visitor.Page.EvaluateAsync(
            """
            () => {
                const read = jobbspar.readKept;
                jobbspar.readKept = key => {
                    const kept = read(key);
                    if (document.querySelector("[data-first]")?.closest("[data-draft]").dataset.draft === key) {
                        document.body.dataset.kept = JSON.stringify(kept);
                    }

                    return kept;
                };
                new MutationObserver((_, observer) => {
                    const field = document.querySelector("[data-draft] textarea:enabled, [data-draft] input[type=text]:enabled");
                    if (field) {
                        observer.disconnect();
                        field.value = "Skrivet genast";
                        field.dispatchEvent(new Event("input", { bubbles: true }));
                        field.dispatchEvent(new Event("change", { bubbles: true }));
                        field.setAttribute("data-first", "");
                    }
                }).observe(document.body, { childList: true, subtree: true });
            }
            """);
        await visitor.Element("uppgift-rad").First.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("body")).ToHaveAttributeAsync("data-kept", "{}");
        await Assertions.Expect(visitor.Page.Locator("[data-first]")).ToHaveValueAsync("Skrivet genast");
        await Assertions.Expect(visitor.Element("aterstallt")).ToHaveCountAsync(0);

        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Element("aterstallt")).ToBeVisibleAsync();
    });

    /// <summary>Types, and leaves the page in the same breath.</summary>
    private static async Task TypeAndGoAsync(Visitor visitor, string address, params (string Field, string Text)[] typed)
    {
        await visitor.Page.EvaluateAsync(
            """
            ([address, typed]) => {
                for (const [id, text] of typed) {
                    const field = document.querySelector(`[data-testid="${id}"]`);
                    field.value = text;
                    field.dispatchEvent(new Event("input", { bubbles: true }));
                }

                location.assign(address);
            }
            """,
            new object[] { address, typed.Select(pair => new[] { pair.Field, pair.Text }).ToArray() });
        await visitor.Page.WaitForURLAsync($"**{address}");
    }
}
