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
}
