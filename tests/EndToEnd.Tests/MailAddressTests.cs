using Jobbspar.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: who is reached by mail. A coordinator chooses which contacts of the parties are reminded; an address is corrected by an administrator, and one's own only by whoever knows her password.</summary>
[Collection(OnEmbedded.Name)]
public sealed class MailAddressTests(EmbeddedInstallation installation)
{
    [Fact]
    public Task A_contact_of_a_party_is_chosen_to_be_reminded_and_left_out_again() => installation.VisitAsync("reminded-contact", async visitor =>
    {
        await visitor.SignInAsync(DemoUser.Anna);
        await visitor.GoAsync("/jobbspar");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Kockar och restaurangbiträden" }).First.ClickAsync();
        await Assertions.Expect(visitor.Element("spar-titel")).ToHaveTextAsync("Kockar och restaurangbiträden");
        var page = $"{new Uri(visitor.Page.Url).AbsolutePath}/arbetsgivare";
        var contact = visitor.Page.GetByLabel("Jonas Wiklund, Arbetsförmedlingen Älvsunda");
        foreach (var isReminded in (bool[])[true, false])
        {
            await visitor.GoAsync(page);
            await Assertions.Expect(contact).ToBeCheckedAsync(new() { Checked = !isReminded });
            await contact.ClickAsync();
            await Assertions.Expect(contact).ToBeEnabledAsync();
            await Assertions.Expect(contact).ToBeCheckedAsync(new() { Checked = isReminded });
            await visitor.Page.ReloadAsync();
            await Assertions.Expect(contact).ToBeCheckedAsync(new() { Checked = isReminded });
        }
    });

    [Fact]
    public async Task An_address_is_corrected_by_an_administrator_and_ones_own_only_with_the_password()
    {
        await installation.VisitAsync("users-address", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            await visitor.GoAsync("/anvandare");
            var row = visitor.Page.Locator("li", new() { HasText = "yusuf.demir" });
            await row.GetByTestId("andra-epost").ClickAsync();
            await row.Locator("input[type=email]").FillAsync("yusuf.demir(snabel-a)alvsunda");
            await row.GetByTestId("spara-epost").ClickAsync();
            await Assertions.Expect(row.Locator("input[type=email]")).ToHaveAttributeAsync("aria-invalid", "true");
            await Assertions.Expect(row.Locator("input[type=email]")).ToHaveValueAsync("yusuf.demir(snabel-a)alvsunda");
            await row.Locator("input[type=email]").FillAsync("yusuf.demir@alvsunda.example");
            await row.GetByTestId("spara-epost").ClickAsync();
            await Assertions.Expect(row).ToContainTextAsync("yusuf.demir@alvsunda.example");
        });
        await installation.VisitAsync("own-address", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            await visitor.GoAsync("/installningar");
            await visitor.FillAsync("adress-epost", "anna@hemma.example");
            await visitor.FillAsync("adress-losenord", "inte mitt lösenord");
            await visitor.Element("spara-egen-epost").ClickAsync();
            await Assertions.Expect(visitor.Element("adress-losenord")).ToHaveAttributeAsync("aria-invalid", "true");
            await Assertions.Expect(visitor.Element("adress-epost")).ToHaveValueAsync("anna@hemma.example");
            await visitor.KeepAsync("own-address-refused");
            await visitor.Page.ReloadAsync();
            await Assertions.Expect(visitor.Element("adress-epost")).ToHaveValueAsync("anna.berg@demo.example");
        });
    }
}
